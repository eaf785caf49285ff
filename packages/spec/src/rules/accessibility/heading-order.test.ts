import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "accessibility/heading-order";
const module = "modules/approval-workflows/module.yaml";
const lessonText = "modules/approval-workflows/why-routing.md";

describe(code, () => {
  it("finds a level that is left out", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

## The boundary

#### Exactly 5,000
`,
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md # want warning "is on level 4, below one on level 2"
`,
      ),
    });
  });

  it("finds a text that begins too deep", () => {
    expectFindings(code, {
      [lessonText]: `### Why

Words.
`,
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md # want warning "is on level 3, below one on level 1"
`,
      ),
    });
  });

  it("accepts one level at a time and any way up", () => {
    expectFindings(code, {
      [lessonText]: `## Why

### A

#### B

## C

Words.

\`\`\`
###### no heading
\`\`\`
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
});
