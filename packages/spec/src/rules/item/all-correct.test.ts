import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "item/all-correct";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds an item in which everything is right", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: told
    type: multiple-response
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices: # want warning "All 2 choices"
      - { text: A, correct: true }
      - { text: B, correct: true }
`,
    });
  });

  it("accepts one wrong choice, and leaves other kinds to their own rule", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-response
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: A
        correct: true
      - text: B
  - id: b
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: A
        correct: true
      - text: B
        correct: true
`,
    });
  });
});
