import { describe, expect, it } from "vitest";
import { allFindings, expectFindings } from "../../testing/rule-test.ts";

const code = "lab/no-exercise";

describe(code, () => {
  it("finds a lab alone", () => {
    expectFindings(code, {
      "exercises/audit/lab.yaml": `environment:
  tools: [sh]
steps: # want error "There is no exercises/audit/exercise.yaml"
  read-trail:
    check:
      manual: { by: self, rubric: [Found who approved] }
`,
    });
  });

  it("accepts an exercise that cannot be read", () => {
    expectFindings(code, {
      "exercises/audit/lab.yaml": `environment:
  tools: [sh]
steps:
  read-trail:
    check:
      manual: { by: self, rubric: [Found who approved] }
`,
      "exercises/audit/exercise.yaml": `title: [
`,
    });
  });

  it("is the only finding", () => {
    const text =
      "environment: {}\nsteps:\n  read-trail:\n    check: { manual: { by: self, rubric: [Found] } }\n";
    expect(allFindings({ "exercises/audit/lab.yaml": text }).map((each) => each.code)).toEqual([code]);
  });
});
