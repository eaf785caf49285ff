import { describe, it } from "vitest";
import { module } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "lesson/headings-only";
const lesson = (text: string, mark = ""): TestFiles => ({
  "modules/approval-workflows/why-routing.md": text,
  ...module(`lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md${mark}
`),
});

describe(code, () => {
  it.each(["# Why amounts\n", "# Why amounts\n\n## The boundary\n\n<!-- later -->\n"])("finds %j", (text) => {
    expectFindings(code, lesson(text, ' # want warning "has headings only"'));
  });

  it.each([
    "# Why amounts\n\nBecause.\n",
    "# Why amounts\n\n![The route of an invoice](route.svg)\n",
    "# Why amounts\n\n```\nGET /\n```\n",
    "",
  ])("accepts %j", (text) => {
    expectFindings(code, lesson(text));
  });

  it("accepts a draft", () => {
    expectFindings(code, {
      ...module("status: draft\n"),
      "modules/approval-workflows/why-routing.md": "# Why\n",
    });
  });
});
