import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "lesson/text-empty";
const module = "modules/approval-workflows/module.yaml";
const lessonText = "modules/approval-workflows/why-routing.md";

describe(code, () => {
  it("finds an empty file", () => {
    expectFindings(code, {
      [lessonText]: `
`,
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md # want warning "is empty"
`,
      ),
    });
  });

  it("finds a file of headings", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts

## The boundary
`,
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md # want warning "has headings only"
`,
      ),
    });
  });

  it("accepts words, and a picture", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts

Because.
`,
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md
`,
      ),
    });
  });

  it("accepts a picture alone", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts

![The route of an invoice](route.svg)
`,
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md
`,
      ),
    });
  });

  it("accepts a draft", () => {
    expectFindings(code, {
      [lessonText]: ``,
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md
status: draft
`,
      ),
    });
  });
});
