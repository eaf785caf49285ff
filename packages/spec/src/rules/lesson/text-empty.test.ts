import { describe, expect, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { allFindings, expectFindings, findingsOf } from "../../testing/rule-test.ts";

const code = "lesson/text-empty";
const folder = "modules/approval-workflows";
const lesson = (mark = "") =>
  module(`lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md${mark}
`);

describe(code, () => {
  it.each([
    "",
    "\n  \n\t\n",
    "\u00a0\n\u200b\n",
    "---\ntitle: Why amounts\ntags:\n  - routing\n---\n",
    "---\ntitle: Why amounts\n---\n\n---\n",
    "<!-- Write this\n\nlater. -->\n",
    "```\n\n```\n",
  ])("finds %j, where a module names it, and nothing else", (text) => {
    const files = { ...lesson(' # want error "is empty"'), [`${folder}/why-routing.md`]: text };
    expectFindings(code, files);
    expect(allFindings(files)).toHaveLength(1);
  });

  it("finds an empty translation, in its file", () => {
    const files = { ...training("languages: [en, id]\n"), [`${folder}/why-routing.id.md`]: "\n" };
    const [finding, ...others] = findingsOf(code, files);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: `${folder}/why-routing.id.md`, severity: "error" });
  });

  it.each([
    "# Why amounts\n\nBecause.\n",
    "# Why amounts\n",
    "# Why amounts\n\n![The route of an invoice](route.svg)\n",
    "---\ntitle: Why\n---\n\nBecause.\n",
    "```\nGET /api/workflows\n```\n",
    "| ✓ | ✗ |\n| - | - |\n",
    "→ ✓\n",
    '<video src="why.mp4"></video>\n',
  ])("accepts %j", (text) => {
    expectFindings(code, { ...lesson(), [`${folder}/why-routing.md`]: text });
  });

  it("accepts a draft", () => {
    expectFindings(code, { ...module("status: draft\n"), [`${folder}/why-routing.md`]: "" });
  });
});
