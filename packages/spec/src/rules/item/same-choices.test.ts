import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "item/same-choices";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds choices that differ in nothing a reader sees", () => {
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
      - text: the director. # want error "stands twice"
      - text: The manager
`,
    });
  });

  it("finds equal steps, left sides, and a distractor that is right", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: ordering
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    order:
      - Submit
      - Approve
      - Submit # want error "stands twice"
  - id: b
    type: matching
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    pairs:
      - { left: Below 5000, right: The manager }
      - { left: From 5000, right: The director }
    distractors:
      - The manager # want error "stands twice"
`,
    });
  });

  it("finds the same number written twice", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: "5,000"
        correct: true
      - text: "5,000" # want error "stands twice"
`,
    });
  });

  it("never normalises numbers or code, nor capitals inside a name", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: "5,000"
        correct: true
      - text: 5000
      - text: "5.000"
  - id: b
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: "\`a = b\`"
        correct: true
      - text: "\`a == b\`"
      - text: "\`A = b\`"
  - id: c
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: Invoice Approval
        correct: true
      - text: Invoice approval
`,
    });
  });

  it("accepts several left sides with one right side", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: b
    type: matching
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    pairs:
      - { left: A hundred, right: The manager }
      - { left: A thousand, right: The manager }
`,
    });
  });
});
