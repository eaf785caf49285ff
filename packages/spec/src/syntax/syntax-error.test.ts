import { describe, expect, it } from "vitest";
import { applyFix, pointedAt } from "../testing/rule-test.ts";
import { analyse } from "../workspace/workspace.ts";

const path = "modules/approval-workflows/module.yaml";
const rest = "level: 2\nobjectives: {}\nlessons: []\n";
const lessons = (text: string): string => `title: Routing\nlevel: 2\nobjectives: {}\nlessons:\n${text}`;

/** What an author wrote, the one finding, the text it points at, and a part of its message. */
const slips: readonly (readonly [string, string, string, string])[] = [
  [lessons("  - id: why\n\ttitle: Why\n"), "yaml/tab", "\t", "A tab is used"],
  [`title: Routing\n${rest}hints:\n\t- one: two\n`, "yaml/tab", "\t", "A tab is used"],
  [`title: Part one: the start\n${rest}`, "yaml/colon-in-text", "Part one: the start", "A colon makes"],
  [
    lessons("  - id: why\n    title: Think: what happened?\n    duration: 5m\n"),
    "yaml/colon-in-text",
    "Think: what happened?",
    "A colon makes",
  ],
  [
    lessons("  - id: why\n     title: Why\n    duration: 5m\n"),
    "yaml/indentation",
    "title",
    "not indented like its neighbours",
  ],
  [`title: Routing\n  level: 2\nobjectives: {}\nlessons: []\n`, "yaml/indentation", "level", "not indented"],
  [` title: Routing\n${rest}`, "yaml/indentation", "level", "not indented like its neighbours"],
  [lessons("  - id: why\n    title: Why\n   duration: 5m\n"), "yaml/indentation", "duration", "not indented"],
  [
    "title: Routing\nlevel: 2\nobjectives:\n  a:\n    statement: X\n   b:\n    statement: Y\nlessons: []\n",
    "yaml/indentation",
    "b",
    "not indented",
  ],
  [
    "title: Routing\nlevel: 2\nobjectives:\n    statement: X\n  a:\n    statement: Y\nlessons: []\n",
    "yaml/indentation",
    "statement",
    'indented further than "a" below it',
  ],
  [
    lessons("  - id: a\n    title: A\n    duration: 5m\n    facilitator: |\nThen ask: who has it?\n"),
    "yaml/indentation",
    "Then ask: who has it?",
    "belongs to the text above it",
  ],
  [
    `description: |\n  First.\nSecond, and more of it.\n\nwhy: It helps.\ntitle: A\n${rest}`,
    "yaml/indentation",
    "Second, and more of it.",
    "belongs to the text above it",
  ],
  [
    lessons(
      "  - id: a\n    title: A\n    duration: 5m\n    facilitator: |\n      Ask.\n    On purpose: wait, and: wait\n",
    ),
    "yaml/indentation",
    "On purpose: wait, and: wait",
    "belongs to the text above it",
  ],
  [
    lessons("  - id: a\n    title: A\n    duration: 5m\n    title: B\n    duration: 6m\n    planB: Wait.\n"),
    "yaml/duplicate-key",
    "title",
    "So does 1 more key below it",
  ],
  [`title: [New] Routing\n${rest}`, "yaml/syntax", "[New] Routing", "cannot begin with ["],
  [
    lessons("  - { id: a, title: Why: because, duration: 5m }\n"),
    "yaml/colon-in-text",
    "Why: because",
    "A colon",
  ],
  [
    `title: Routing\n${rest}`.replace("level: 2", "level = 2"),
    "yaml/missing-colon",
    "level = 2",
    "not an equals sign",
  ],
  [`title: Routing\n- why\n${rest}`, "yaml/indentation", "- why", "belongs to no key"],
  [`title Routing\n${rest}`, "yaml/missing-colon", "title Routing", "A colon is missing"],
  [`title: Routing\nlevel 2\nobjectives: {}\nlessons: []\n`, "yaml/missing-colon", "level 2", "A colon"],
  [`title:Routing\n${rest}`, "yaml/missing-colon", "title:Routing", "A space is missing"],
  [
    lessons("  - id: why\n    title Why\n    duration: 5m\n"),
    "yaml/missing-colon",
    "title Why",
    "A colon is missing",
  ],
  [`title: "Routing\n${rest}`, "yaml/unclosed-quote", '"', "never closed"],
  [`title: 'Routing\n${rest}`, "yaml/unclosed-quote", "'", "never closed"],
  [
    lessons('  - id: a\n    title: "A\n    duration: 5m\n  - id: b\n    title: "B"\n    duration: 5m\n'),
    "yaml/unclosed-quote",
    '"',
    "never closed",
  ],
  [`title: "Routing\nwhy: It's the month's end\n${rest}`, "yaml/unclosed-quote", '"', "never closed"],
  [`title: 'It''s routing\nwhy: A "big" one\n${rest}`, "yaml/unclosed-quote", "'", "never closed"],
  [`title: "Say \\"yes\\"\n${rest}`, "yaml/unclosed-quote", '"', "never closed"],
  [`title: {{product}} basics\n${rest}`, "yaml/template-unquoted", "{{product}} basics", "begins with {{"],
  [
    lessons("  - { id: a, title: {{product}} basics, duration: 5m }\n"),
    "yaml/template-unquoted",
    "{{product}} basics",
    "begins with {{",
  ],
  [`title: *routing*\n${rest}`, "yaml/unknown-alias", "*routing*", "alias"],
  [`title: *Routing* for all\n${rest}`, "yaml/unknown-alias", "*Routing* for all", "is read as an alias"],
  [`title: Routing\n${rest}---\ntitle: More\n`, "yaml/several-documents", "---", "A second document"],
  [`title: [Routing\n${rest}`, "yaml/syntax", "[", "never closed"],
  [lessons("  - { id: a, title: A, duration: 5m\n"), "yaml/syntax", "{", "never closed"],
  [`title: Routing\ntags: [a]]\n${rest}`, "yaml/syntax", "]", "closes nothing"],
  [`title: @acme\n${rest}`, "yaml/syntax", "@acme", "cannot begin with @"],
  [`title: - Routing\n${rest}`, "yaml/syntax", "- Routing", "cannot begin with a dash"],
  [`title: "Routing" for finance\n${rest}`, "yaml/syntax", '"Routing" for finance', "The quotes end"],
  [`title: 'It's here'\n${rest}`, "yaml/syntax", "'It's here'", "The quotes end"],
  [`why: | Because\n  of that\n${rest}`, "yaml/syntax", "Because", "nothing may stand"],
  [`title: “Part one: the start”\n${rest}`, "yaml/syntax", "“Part one: the start”", "Curly quotation marks"],
  [
    lessons("  -id: a\n    title: A\n    duration: 5m\n"),
    "yaml/syntax",
    "-id:",
    "A space is missing after the dash",
  ],
  [
    lessons("  - id: a\n    title: A\n    duration: 5m\n  -id: b\n    title: B\n    duration: 5m\n"),
    "yaml/syntax",
    "-id:",
    "A space is missing after the dash",
  ],
  [lessons("  -id: a\n"), "yaml/syntax", "-id:", "A space is missing after the dash"],
  [
    `title: Routing\n${rest}tags:\n  -alpha\n  -beta\n`,
    "yaml/syntax",
    "-alpha",
    "A space is missing after the dash",
  ],
  [
    lessons("  - { id: a, title: A duration: 5m }\n"),
    "yaml/syntax",
    "duration",
    'A comma is missing before "duration:"',
  ],
  [lessons("  - { id: a,\n    title: A duration: 5m }\n"), "yaml/syntax", "duration", "A comma is missing"],
  [lessons('  - { id: a, title: "A" duration: 5m }\n'), "yaml/syntax", "duration", "A comma is missing"],
  [`title: Routing\n${rest}tags: ["a" "b"]\n`, "yaml/syntax", '"', "A comma is missing"],
  [
    lessons("  [{ id: a, title: A, duration: 5m } { id: b, title: B, duration: 5m }]\n"),
    "yaml/syntax",
    "{",
    "A comma is missing",
  ],
  [`title: "Say \\s+ twice"\n${rest}`, "yaml/syntax", "\\s", "and \\s is none"],
  [`title: [a, , b]\n${rest}`, "yaml/syntax", ",", "not readable as YAML"],
];

describe("a syntax error", () => {
  it.each(slips)("in %j is %s", (text, code, at, message) => {
    const found = findings(text);
    expect(found.map((each) => each.code)).toEqual([code]);
    const [finding] = found;
    expect(finding && pointedAt(finding, { [path]: text })).toBe(at);
    expect(finding?.message).toContain(message);
    expect(finding?.hint).not.toBe("");
  });

  it.each([
    ["title: Part one: the start\n", 'title: "Part one: the start"\n'],
    ["title: {{product}} basics\n", 'title: "{{product}} basics"\n'],
    ["title: **Routing** for all\n", 'title: "**Routing** for all"\n'],
    ["title: @acme\n", 'title: "@acme"\n'],
    ["title: - Routing\n", 'title: "- Routing"\n'],
    ['title: "Routing" for finance\n', 'title: "\\"Routing\\" for finance"\n'],
    ["title: 'It's here'\n", 'title: "It\'s here"\n'],
    ["title:Routing\n", "title: Routing\n"],
    ["title = Routing\n", "title: Routing\n"],
    ["title: [New] Routing\n", 'title: "[New] Routing"\n'],
    ["title: A\ndescription: |\nFirst.\nSecond.\n\n", "title: A\ndescription: |\n  First.\n  Second.\n\n"],
    ["title: “Part one: the start”\n", 'title: "Part one: the start"\n'],
    ['title: Routing\ntags: ["a" "b"]\n', 'title: Routing\ntags: ["a", "b"]\n'],
    ["title: Routing\ntags:\n  -alpha\n  -beta\n", "title: Routing\ntags:\n  - alpha\n  - beta\n"],
    ['title: "\\s+ and \\t and \\d"\n', 'title: "\\\\s+ and \\t and \\\\d"\n'],
  ])("is mended: %j", (wrong, right) => {
    const files = { [path]: wrong + rest };
    const [finding] = findings(files[path] ?? "");
    expect(finding && applyFix(finding, files)[path]).toBe(right + rest);
    expect(findings(right + rest)).toEqual([]);
  });

  it("is not mended where the colon is missing: it may be the second line of a text", () => {
    expect(findings(`title Routing\n${rest}`)[0]?.fixes).toEqual([]);
  });

  it("is shown where a quotation mark was opened, not at a later one", () => {
    const [finding] = findings(`title: "Say \\"yes\\" to it\nwhy: It's the month's end\n${rest}`);
    expect(finding?.range.start).toMatchObject({ line: 1, column: 8 });
  });

  it("never throws, wherever a text breaks off", () => {
    const whole = slips.map(([text]) => text).join("");
    for (let end = 0; end < whole.length; end += 7) findings(whole.slice(0, end));
    expect(findings(whole).length).toBeGreaterThan(0);
  });

  it("leaves what only looks like a slip alone", () => {
    const text = `title: "Part one: the start"
description: |
  Think: what happened? {{product}} [ "
  - @acme
why: A time such as 10:30 and an address such as https://acme.example
${rest}`;
    expect(findings(text)).toEqual([]);
  });
});

/** Of reading alone. */
function findings(text: string): ReturnType<typeof analyse>["diagnostics"] {
  return analyse([[path, text]], []).diagnostics;
}
