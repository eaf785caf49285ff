import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "accessibility/heading-order";
const lessonText = "modules/approval-workflows/why-routing.md";

describe(code, () => {
  it("finds a level that is left out", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

## The boundary

#### Exactly 5,000 <!-- want warning "is on level 4, below one on level 2" -->
`,
    });
  });

  it("finds a text that begins too deep", () => {
    expectFindings(code, {
      [lessonText]: `### Why <!-- want warning "is on level 3, below one on level 1" -->

Words.
`,
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
    });
  });
});
