import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "accessibility/alt-missing";
const lessonText = "modules/approval-workflows/why-routing.md";

describe(code, () => {
  it("finds a picture without words, where it stands", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

![](builder.png) <!-- want warning "has no description." -->
`,
    });
  });

  it("finds file names and words for pictures", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

![builder](img/builder.png) ![Screenshot 2](b.png) <!-- want warning "is described as" --> <!-- want warning "is described as" -->
`,
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
    });
  });
});
