import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "assessment/pass-missing";
const mid = "assessments/approvals-mid.assessment.yaml";
const training = "training.yaml";

describe(code, () => {
  it("finds a post-assessment", () => {
    expectFindings(code, {
      [mid]: `when: post # want warning "is taken to confirm"
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

  it("finds the quiz of a certification, whenever it is taken", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `certifications:
  approvals-admin:
    quiz: approvals-mid
    practical: route-invoices
    valid: 1y
`,
      ),
      [mid]: `when: mid # want warning "the quiz of the certification"
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

  it("accepts others without one, and a certification that states it", () => {
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
      "assessments/final.assessment.yaml": `when: post
items:
  - id: who
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
`,
      [training]: withKeys(
        training,
        `certifications:
  approvals-admin:
    quiz: final
    practical: route-invoices
    pass: 80%
    valid: 1y
`,
      ),
    });
  });

  it("stays silent beside a misspelt key", () => {
    expectFindings(code, {
      [mid]: `when: post
pas: 80%
items:
  - id: who
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
`,
      "assessments/final.assessment.yaml": `when: post
items:
  - id: who
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
`,
      [training]: withKeys(
        training,
        `certifications:
  approvals-admin:
    quiz: final
    practical: route-invoices
    pas: 80%
    valid: 1y
`,
      ),
    });
  });
});
