import { describe, expect, it } from "vitest";
import { module } from "../testing/changes.ts";
import { allFindings, applyFix, pointedAt } from "../testing/rule-test.ts";
import { Workspace } from "../workspace/workspace.ts";

const path = "assessments/approvals-mid.assessment.md";
const item = (lines: string, attributes = ""): string => `---
when: mid
---

### Who approves 7,500? {#who${attributes} objectives=approval-workflows/build-routing}

${lines}
`;

/** A module that takes the assessment. */
const taken = module("assessments: [approvals-post, approvals-mid]\n");

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

  it("keeps what its choices say: of the wrong one as feedback, of the right one as praise", () => {
    const lines =
      "- [ ] True — Only from 5,000 upward.\n- [x] False — Right, below 5,000.\n\n> Look at the rule.";
    expect(read(item(lines, " type=true-false"))).toMatchObject({
      answer: false,
      praise: "Right, below 5,000.",
      feedback: "Only from 5,000 upward.\n\nLook at the rule.",
    });
  });
});

describe("what stands behind a heading or a choice", () => {
  it("may be in quotation marks", () => {
    expect(read(item("- [x] A\n- [ ] B", ' tags="two words,b" points=2'))).toMatchObject({
      tags: ["two words", "b"],
      points: 2,
    });
  });

  it("is not read by learners where it silences a finding", () => {
    const comment = "<!-- coursewright-ignore item/feedback-missing: said in class -->";
    const text = item(`- [x] A ${comment}\n- [ ] B {#b} ${comment}\n\n${comment}`).replace(
      "routing}",
      `routing} ${comment}`,
    );
    expect(read(text)).toMatchObject({
      prompt: "Who approves 7,500?",
      choices: [{ text: "A" }, { text: "B", id: "b" }],
    });
    expect(read(item("`<!-- a -->` - what is it?\n\n- [x] A <!-- a -->\n- [ ] B"))).toMatchObject({
      prompt: "Who approves 7,500?\n\n`<!-- a -->` - what is it?",
    });
  });
});

describe("front matter that never ends", () => {
  it.each([
    item("- [x] A — Yes, it is.\n- [ ] B — No, it is A."),
    item("- [x] A — Yes, it is.\n- [ ] B — No, it is A.").replace("when: mid\n", "title: Who?\nwhen: mid\n"),
  ])("is one finding, where it begins, and is mended", (whole) => {
    const text = whole.replace("---\n\n", "\n");
    const files = { ...taken, [path]: text };
    const found = allFindings(files);
    expect(found.map(({ code, range }) => [code, range.start.line])).toEqual([["markdown/front-matter", 1]]);
    const [finding] = found;
    expect(finding && applyFix(finding, files)[path]).toBe(whole);
  });

  it("is none where a text begins with a rule", () => {
    const text = `---\n\n${item("- [x] A\n- [ ] B").replace("---\nwhen: mid\n---\n", "")}`;
    expect(allFindings({ [path]: text }).filter(({ code }) => code === "markdown/front-matter")).toEqual([]);
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
    ["- [x] True\n- [ ] False", ' tags="a,b', '"', "never closed"],
  ])("%j", (lines, attributes, at, message) => {
    const files = { ...taken, [path]: item(lines, attributes) };
    const found = allFindings(files);
    expect(found.map(({ code }) => code)).toEqual(["markdown/item"]);
    expect(found[0] && pointedAt(found[0], files)).toBe(at);
    expect(found[0]?.message).toContain(message);
  });

  it("is found in a heading", () => {
    const text = item("- [x] The director\n- [ ] Nobody").replace("routing}", "routing");
    expect(
      allFindings({ ...taken, [path]: text }).map(({ code, range }) => [code, range.start.line]),
    ).toEqual([["markdown/item", 5]]);
  });

  it("is not what a link, a list or code says", () => {
    const text = item(
      "See [x](https://acme.example) and:\n\n- [the rule](https://acme.example)\n\n```text\n- [] a\n```\n\n- [x] A\n- [ ] B",
    );
    expect(allFindings({ [path]: text }).filter(({ code }) => code === "markdown/item")).toEqual([]);
  });
});
