import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "item/no-objective";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds an item without objectives", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: who # want warning "names no objective"
    type: short-answer
    prompt: Who?
    answers: [director]
`,
    });
  });

  it("finds an empty list", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: who # want warning "names no objective"
    type: short-answer
    prompt: Who?
    answers: [director]
    objectives: []
`,
    });
  });

  it("accepts an item with one, and hands-on items", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: who
    type: short-answer
    prompt: Who?
    answers: [director]
    objectives: [approval-workflows/build-routing]
  - { id: lab, type: hands-on, prompt: Build it., exercise: route-invoices }
`,
    });
  });

  it("stays silent beside a misspelt key", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: who
    type: short-answer
    prompt: Who?
    answers: [director]
    objektives: [approval-workflows/build-routing]
`,
    });
  });
});
