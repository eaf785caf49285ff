import { describe, expect, it } from "vitest";
import { applyFix, pointedAt } from "../testing/rule-test.ts";
import { analyse } from "../workspace/workspace.ts";

const path = "modules/approval-workflows/module.yaml";
const rest = "level: 2\nobjectives: {}\nlessons: []\n";
const withTitle = (title: string): string => `title: ${title}\n${rest}`;
const withLesson = (keys: string): string =>
  `title: Routing\nlevel: 2\nobjectives: {}\nlessons:\n  - { id: why, title: Why, duration: 5m, ${keys} }\n`;

const withLines = (...lines: readonly string[]): string =>
  `title: Routing\nlevel: 2\nobjectives: {}\nlessons:\n${lines.join("\n")}\n`;
const withLength = (length: string): string =>
  withLines("  - id: why", "    title: Why", `    duration: ${length}`);

/** What an author wrote, the one finding, the text it points at, and the text after its fix. */
const traps: readonly (readonly [string, string, string, string | undefined])[] = [
  [withTitle("Ticket #5 explained"), "yaml/hash-in-text", "#5 explained", withTitle('"Ticket #5 explained"')],
  [
    withLesson("planB: Ask, then wait"),
    "yaml/comma-in-text",
    "then wait",
    withLesson('planB: "Ask, then wait"'),
  ],
  [
    withLesson("planB: Ask, then, at last, wait"),
    "yaml/comma-in-text",
    "then, at last, wait",
    withLesson('planB: "Ask, then, at last, wait"'),
  ],
  [withLesson("optional: yes"), "yaml/yes-no", "yes", withLesson("optional: true")],
  [withLesson("optional: Off"), "yaml/yes-no", "Off", withLesson("optional: false")],
  [withLesson('optional: "true"'), "yaml/yes-no", '"true"', withLesson("optional: true")],
  [withTitle("{{product}}"), "yaml/template-unquoted", "{{product}}", withTitle('"{{product}}"')],
  [
    `tags:\n  - Part one: start\n${withTitle("A")}`,
    "yaml/colon-in-text",
    "Part one: start",
    `tags:\n  - "Part one: start"\n${withTitle("A")}`,
  ],
  [withTitle("“Routing”"), "yaml/curly-quotes", "“Routing”", withTitle('"Routing"')],
  [withTitle("„Routing“"), "yaml/curly-quotes", "„Routing“", withTitle('"Routing"')],
  [withTitle("‘Routing’"), "yaml/curly-quotes", "‘Routing’", withTitle('"Routing"')],
  [
    `tags: [“routing”]\n${withTitle("A")}`,
    "yaml/curly-quotes",
    "“routing”",
    `tags: ["routing"]\n${withTitle("A")}`,
  ],
  [withTitle('"Routing”'), "yaml/unclosed-quote", "”", withTitle('"Routing"')],
  [withTitle("A").replace("level: 2", "level:\u00a02"), "yaml/odd-character", "\u00a0", withTitle("A")],
  [withTitle("A").replace("level: 2", "level：2"), "yaml/odd-character", "：", withTitle("A")],
  [withTitle("A").replace("level: 2", "level ： 2"), "yaml/odd-character", " ： ", withTitle("A")],
  [
    withLines("  - id: why", "\u00a0\u00a0\u00a0\u00a0title: Why", "    duration: 5m"),
    "yaml/odd-character",
    "\u00a0\u00a0\u00a0\u00a0",
    withLines("  - id: why", "    title: Why", "    duration: 5m"),
  ],
  [
    withLines("  -\u00a0id: why", "    title: Why", "    duration: 5m"),
    "yaml/odd-character",
    "\u00a0",
    withLines("  - id: why", "    title: Why", "    duration: 5m"),
  ],
  [
    withLines("  - { id: why, title: Why, duration: 5m }", "  – { id: how, title: How, duration: 5m }"),
    "yaml/odd-character",
    "–",
    withLines("  - { id: why, title: Why, duration: 5m }", "  - { id: how, title: How, duration: 5m }"),
  ],
  [
    withLesson("media: [{ title: A, duration: 5 min }]"),
    "schema/type",
    "5 min",
    withLesson("media: [{ title: A, duration: 5m }]"),
  ],
  [withLength("20 minutes"), "schema/type", "20 minutes", withLength("20m")],
  [withLength("1,5 hours"), "schema/type", "1,5 hours", withLength("1.5h")],
  [withLength("1h 30m"), "schema/type", "1h 30m", withLength("90m")],
  [
    `reviewed: 02.10.2026\n${withTitle("A")}`,
    "schema/type",
    "02.10.2026",
    `reviewed: 2026-10-02\n${withTitle("A")}`,
  ],
  [
    `reviewed: 2 October 2026\n${withTitle("A")}`,
    "schema/type",
    "2 October 2026",
    `reviewed: 2026-10-02\n${withTitle("A")}`,
  ],
  [
    `reviewed: Oct 2, 2026\n${withTitle("A")}`,
    "schema/type",
    "Oct 2, 2026",
    `reviewed: 2026-10-02\n${withTitle("A")}`,
  ],
  [`reviewed: 10/2/2026\n${withTitle("A")}`, "schema/type", "10/2/2026", undefined],
  [
    `sources: [www.acme.example/a]\n${withTitle("A")}`,
    "schema/type",
    "www.acme.example/a",
    `sources: [https://www.acme.example/a]\n${withTitle("A")}`,
  ],
  [withLength("“20m”"), "schema/type", "“20m”", withLength('"20m"')],
  [`title: A\ntitle: B\n${rest}`, "yaml/duplicate-key", "title", undefined],
  [withLesson("title: Again"), "yaml/duplicate-key", "title", undefined],
  [`? [a, b]\n: c\n${withTitle("A")}`, "yaml/key-not-text", "[a, b", undefined],
  [withTitle("!important Routing"), "yaml/unknown-tag", "!important", undefined],
  [`tags: ${"[".repeat(65)}${"]".repeat(65)}\n${withTitle("A")}`, "yaml/too-deep", "[", undefined],
  [
    `tags: [&t a, ${Array(1001).fill("*t").join(", ")}]\n${withTitle("A")}`,
    "yaml/too-many-aliases",
    "*t",
    undefined,
  ],
];

describe("a trap of YAML", () => {
  it.each(traps)("in %j is %s", (text, code, at, mended) => {
    const found = findings(text);
    expect(found.map((each) => each.code)).toEqual([code]);
    const [finding] = found;
    expect(finding && pointedAt(finding, { [path]: text })).toBe(at);
    expect(finding?.message).toMatch(/^["A-Z].*\.$/);
    expect(finding?.hint).not.toBe("");
    if (mended === undefined) return;
    expect(finding && applyFix(finding, { [path]: text })[path]).toBe(mended);
    expect(findings(mended)).toEqual([]);
  });

  it("in a version is a warning, and the version counts", () => {
    const training = (release: string): string => `coursewright: 1
id: acme
version: 2026.4.0
title: Acme
product: { name: Acme, release: ${release} }
roles: {}
segments: {}
tracks: {}
`;
    const [finding] = analyse([["training.yaml", training("2026.10")]], []).diagnostics;
    expect(finding).toMatchObject({ code: "yaml/version-number", severity: "warning" });
    expect(finding?.fixes[0]?.edits[0]?.newText).toBe('"2026.10"');
    for (const release of ['"2026.10"', "2026.10.1", "2026.10-beta"])
      expect(analyse([["training.yaml", training(release)]], []).diagnostics).toEqual([]);
  });

  it("shows where a key stood first", () => {
    const [finding] = findings(`title: A\ntitle: B\n${rest}`);
    expect(finding?.related.map(({ message, range }) => [message, range.start.line])).toEqual([
      ['"title" stands here first.', 1],
    ]);
  });

  it.each([
    withTitle("Ticket 5 # explained"),
    withTitle("C# for administrators"),
    withTitle("Ticket#5"),
    withTitle("At 10:30, or at 11:00"),
    withTitle("https://acme.example/a"),
    withTitle("yes"),
    withTitle('"“Routing”"'),
    withTitle("Route “invoices” by amount"),
    withTitle("“Who” has “it”"),
    withTitle("Approval\u00a0workflows：how"),
    `description: “Who has it?”\n${withTitle("A")}`,
    withTitle('"{{product}}"'),
    withTitle("About {{product}}"),
    withLesson('planB: "Ask, then wait"'),
    withLesson("optional: true"),
    `tags: [&t a, *t]\n${withTitle("A")}`,
    `# a comment #5\n${withTitle("A")}`,
    `tags:\n  - 10:30\n${withTitle("A")}`,
  ])("is not seen in %j", (text) => {
    expect(findings(text)).toEqual([]);
  });
});

/** Of reading alone. */
function findings(text: string): ReturnType<typeof analyse>["diagnostics"] {
  return analyse([[path, text]], []).diagnostics;
}
