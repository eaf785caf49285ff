import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "module/no-objectives";

describe(code, () => {
  it("finds a module without objectives", () => {
    expectFindings(code, {
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: {} # want warning "does not say what people can do"
lessons: []
`,
    });
  });

  it("accepts one", () => {
    expectFindings(code, {
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: { log-in: { statement: Log in } }
lessons: []
`,
    });
  });

  it("stays silent while an objective cannot be read", () => {
    expectFindings(code, {
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: { Log in: { statement: Log in } }
lessons: []
`,
    });
  });
});
