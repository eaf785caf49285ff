import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "assessment/pool-small";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds a small pool where any number of attempts is allowed", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: b
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: c
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
pools:
  routing:
    items: # want warning "has 3 items and 2 are drawn"
      - a
      - b
      - c
    draw: 2
`,
    });
  });

  it("accepts twice as many", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: b
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: c
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
pools:
  routing:
    items: [a, b, c]
    draw: 1
`,
    });
  });

  it("accepts a single attempt", () => {
    expectFindings(code, {
      [mid]: `when: mid
attempts: 1
items:
  - id: a
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: b
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: c
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
pools:
  routing:
    items: [a, b, c]
    draw: 2
`,
    });
  });

  it("leaves pre-assessments and recall alone", () => {
    expectFindings(code, {
      [mid]: `when: recall
items:
  - id: a
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: b
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: c
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
pools:
  routing:
    items: [a, b, c]
    draw: 3
`,
    });
  });

  it("leaves pools that are too small to draw from to their own rule", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: b
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: c
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
pools:
  routing:
    items: [a, b, c]
    draw: 4
`,
    });
  });
});
