import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "accessibility/link-text";
const lessonText = "modules/approval-workflows/why-routing.md";

describe(code, () => {
  it("finds links that say nothing, in English and Indonesian", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

[here](https://a.example) [Click here!](https://a.example) [read more](https://a.example) [di sini](https://a.example) [Selengkapnya](https://a.example) <!-- want warning "The link to https" --> <!-- want warning "The link to https" --> <!-- want warning "The link to https" --> <!-- want warning "The link to https" --> <!-- want warning "The link to https" -->
`,
    });
  });

  it("accepts links that say where they lead", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

[The guide to routing rules](https://a.example) [more about routing](https://a.example) [here is the guide](https://a.example) [this release](https://a.example) [link checker](https://a.example)
`,
    });
  });
});
