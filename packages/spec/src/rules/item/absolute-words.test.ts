import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "item/absolute-words";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds absolute words in wrong choices only", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: Always the manager # want info "Always"
      - text: Nobody
  - id: b
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: Direktur
        correct: true
      - text: Tidak pernah disetujui # want info "Tidak pernah"
`,
    });
  });

  it("accepts them in the right choice too, and words that only contain them", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: Always the director
        correct: true
      - text: Never the director
  - id: b
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: The nevertheless-rule
  - id: c
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: It is never paid
        correct: true
      - text: It is paid at once
`,
    });
  });
});
