import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "assessment/pool-overdrawn";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds a pool with too few items", () => {
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
pools:
  routing:
    items: [a, b]
    draw: 3 # want error "3 items are drawn"
`,
    });
  });

  it("is silent where an item stands twice in a pool, which is told by itself", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
pools:
  twice: { items: [a, a], draw: 2 }
`,
    });
  });

  it("accepts a pool that is drawn whole", () => {
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
pools:
  routing: { items: [a, b], draw: 2 }
`,
    });
  });

  it("stays silent while an item of the pool cannot be read", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
pools:
  routing: { items: [a, { b: c }], draw: 2 }
`,
    });
  });
});
