import { describe, expect, it } from "vitest";
import { allFindings, pointedAt } from "../testing/rule-test.ts";
import { Workspace } from "../workspace/workspace.ts";

const path = "assessments/approvals-mid.assessment.md";
const item = (lines: string, attributes = ""): string => `---
when: mid
---

### Who approves 7,500? {#who${attributes} objectives=approval-workflows/build-routing}

${lines}
`;

/** The item as the language's own value. */
function read(text: string): unknown {
  const workspace = new Workspace();
  workspace.set(path, text);
  workspace.settle();
  return workspace.entity("item", "approvals-mid/who")?.value;
}

describe("a choice in Markdown", () => {
  it.each([
    "- [x] The director {#director} — From 5,000 upward.",
    "- [x] The director — From 5,000 upward. {#director}",
    "- [x] The director {#director} -- From 5,000 upward.",
  ])("has its id before its feedback or at the end: %j", (line) => {
    expect(read(item(`${line}\n- [ ] Nobody`))).toMatchObject({
      prompt: "Who approves 7,500?",
      choices: [
        { id: "director", text: "The director", feedback: "From 5,000 upward.", correct: true },
        { text: "Nobody" },
      ],
    });
  });

  it("needs neither", () => {
    expect(read(item("- [x] The director\n- [ ] Nobody — Somebody must."))).toMatchObject({
      choices: [{ text: "The director" }, { text: "Nobody", feedback: "Somebody must." }],
    });
  });
});

describe("a true/false item in Markdown", () => {
  it.each([
    ["- [x] True\n- [ ] False", true],
    ["- [ ] True\n- [x] False", false],
    ["- [ ] False\n- [x] True", true],
    ["- [x] Salah\n- [ ] Benar", false],
    ["- [ ] Vrai\n- [x] Faux", false],
  ])("%j is %s, whichever stands first", (lines, answer) => {
    expect(read(item(lines, " type=true-false"))).toMatchObject({ answer });
  });
});

describe("what is not readable as an item is one finding, at its place", () => {
  it.each([
    ["- [ ] Nobody\n- [x ] The director", "", "- [x ] The director", "looks like a choice"],
    ["- [x] The director\n- [] Nobody", "", "- [] Nobody", "looks like a choice"],
    ["- [x] The director\n-[ ] Nobody", "", "-[ ] Nobody", "looks like a choice"],
    ["- [x] The director\n- [ ]Nobody", "", "- [ ]Nobody", "looks like a choice"],
    ["- [*] The director\n- [ ] Nobody", "", "- [*] The director", "looks like a choice"],
    ["- [x] The director {#director\n- [ ] Nobody", "", "{#", "never closed"],
    ["- [x] True\n- [x] False", " type=true-false", "- [x] False", "both are marked"],
  ])("%j", (lines, attributes, at, message) => {
    const files = { [path]: item(lines, attributes) };
    const found = allFindings(files);
    expect(found.map(({ code }) => code)).toEqual(["markdown/item"]);
    expect(found[0] && pointedAt(found[0], files)).toBe(at);
    expect(found[0]?.message).toContain(message);
  });

  it("is found in a heading", () => {
    const text = item("- [x] The director\n- [ ] Nobody").replace("routing}", "routing");
    expect(allFindings({ [path]: text }).map(({ code, range }) => [code, range.start.line])).toEqual([
      ["markdown/item", 5],
    ]);
  });

  it("is not what a link, a list or code says", () => {
    const text = item(
      "See [x](https://acme.example) and:\n\n- [the rule](https://acme.example)\n\n```text\n- [] a\n```\n\n- [x] A\n- [ ] B",
    );
    expect(allFindings({ [path]: text }).filter(({ code }) => code === "markdown/item")).toEqual([]);
  });
});
