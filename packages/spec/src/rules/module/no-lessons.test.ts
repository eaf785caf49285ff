import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "module/no-lessons";

describe(code, () => {
  it("finds a module that teaches nothing", () => {
    expectFindings(code, {
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: {}
lessons: [] # want warning "no lessons and no exercises"
`,
    });
  });

  it("accepts a lesson, an exercise, a draft", () => {
    expectFindings(code, {
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: {}
lessons: [{ id: a, title: A, duration: 5m }]
`,
      "modules/practice/module.yaml": `title: Practice
level: 1
objectives: {}
lessons: []
exercises: [route-invoices]
`,
      "modules/later/module.yaml": `title: Later
level: 1
objectives: {}
lessons: []
status: draft
`,
    });
  });

  it("stays silent while a lesson cannot be read", () => {
    expectFindings(code, {
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: {}
lessons: [{ id: a, title: A }]
`,
    });
  });
});
