import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "accessibility/link-text";
const module = "modules/approval-workflows/module.yaml";
const lessonText = "modules/approval-workflows/why-routing.md";

describe(code, () => {
  it("finds links that say nothing, in English and Indonesian", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

[here](https://a.example) [Click here!](https://a.example) [read more](https://a.example) [di sini](https://a.example) [Selengkapnya](https://a.example)
`,
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md # want warning "the link to https" # want warning "the link to https" # want warning "the link to https" # want warning "the link to https" # want warning "the link to https"
`,
      ),
    });
  });

  it("accepts links that say where they lead", () => {
    expectFindings(code, {
      [lessonText]: `# Why amounts decide the route

Some words.

[The guide to routing rules](https://a.example) [more about routing](https://a.example) [here is the guide](https://a.example) [this release](https://a.example) [link checker](https://a.example)
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
