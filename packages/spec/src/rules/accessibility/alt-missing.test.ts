import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "accessibility/alt-missing";
const module = "modules/approval-workflows/module.yaml";
const lessonText = "modules/approval-workflows/why-routing.md";

describe(code, () => {
  it("finds a picture without words, and names its line", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

![](builder.png)
`,
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md # want warning "Line 5 of modules/approval-workflows/why-routing.md"
`,
      ),
    });
  });

  it("finds file names and words for pictures", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

![builder](img/builder.png) ![Screenshot 2](b.png)
`,
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md # want warning "is described as" # want warning "is described as"
`,
      ),
    });
  });

  it("accepts words, and looks past code", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

![Screenshot of the builder with its decision](builder.png)

\`![](x.png)\`

\`\`\`
![](x.png)
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
