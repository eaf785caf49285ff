import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "assessment/empty";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds an assessment without items", () => {
    expectFindings(code, {
      [mid]: `when: mid
items: [] # want error "has no items"
`,
    });
  });

  it("accepts one item", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: who
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
`,
    });
  });

  it("stays silent while its items cannot be read", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - { id: who, type: short-anser, prompt: Who? }
`,
    });
  });
});
