import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "item/key-longest";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds a right choice that stands out", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The manager
      - text: The director, because the amount is above the limit # want warning "by far the longest"
        correct: true
`,
    });
  });

  it("accepts one that is longer by little", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director of the department
        correct: true
      - text: The manager of the team
  - id: b
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The finance director and nobody else
        correct: true
      - text: A manager, but only for small sums
`,
    });
  });

  it("accepts twice as long where both are short, and a long wrong choice", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: Two weeks
        correct: true
      - text: Two
  - id: b
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: Two
        correct: true
      - text: Two weeks after the invoice was submitted to the director
`,
    });
  });

  it("counts what is read, not markup and links", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: "[The director](https://docs.acme.example/roles/director-of-finance)"
        correct: true
      - text: The manager
`,
    });
  });

  it("leaves items with several right choices alone", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-response
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director, because the amount is above the limit
        correct: true
      - text: The deputy
        correct: true
      - text: Me
`,
    });
  });
});
