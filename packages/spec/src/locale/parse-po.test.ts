import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogueOf } from "./catalogue.ts";
import { parsePo } from "./parse-po.ts";

const header = 'msgid ""\nmsgstr ""\n"Language: id\\n"\n\n';

test("an entry is read with its place, its source and its translation; the header is none", () => {
  const text = `${header}#. A comment.\nmsgctxt "training.yaml#title"\nmsgid "Approvals"\nmsgstr "Persetujuan"\n`;
  const { entries, problems } = parsePo(text);
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([
    { context: "training.yaml#title", source: "Approvals", translation: "Persetujuan", fuzzy: false },
  ]);
  expect(text.slice(entries[0]?.start, entries[0]?.end)).toContain('msgstr "Persetujuan"');
});

test("texts go on over lines, and escapes are undone once", () => {
  const [entry] = parsePo(
    'msgctxt "a#b"\nmsgid ""\n"one\\n"\n"two"\nmsgstr ""\n"sa\\ttu\\n"\n"\\"dua\\" \\\\n"\n',
  ).entries;
  expect(entry?.source).toBe("one\ntwo");
  expect(entry?.translation).toBe('sa\ttu\n"dua" \\n');
});

test.each([
  ["without blank lines between them", ""],
  ["with blank lines", "\n\n"],
  ["with comments", "# Next.\n"],
])("entries follow each other %s", (_, between) => {
  const one = (id: string): string => `msgctxt "${id}"\nmsgid "${id}"\nmsgstr "${id}!"\n`;
  const { entries } = parsePo(one("a") + between + one("b") + between + one("c"));
  expect(entries.map(({ context, translation }) => `${context} ${translation}`)).toEqual([
    "a a!",
    "b b!",
    "c c!",
  ]);
});

test("line ends of Windows and a byte order mark make no difference", () => {
  const text = `${header}msgctxt "a"\nmsgid "x"\nmsgstr "y"\n`;
  const { entries, problems } = parsePo(`\uFEFF${text.replaceAll("\n", "\r\n")}`);
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([{ context: "a", source: "x", translation: "y" }]);
});

test("fuzzy and empty translations are kept apart, and not used", () => {
  const file = parsePo(
    '#, fuzzy\nmsgctxt "a"\nmsgid "x"\nmsgstr "y"\n\nmsgctxt "b"\nmsgid "x"\nmsgstr ""\n\n#, c-format\nmsgctxt "c"\nmsgid "x"\nmsgstr "z"\n',
  );
  expect(file.entries.map(({ context, fuzzy }) => [context, fuzzy])).toEqual([
    ["a", true],
    ["b", false],
    ["c", false],
  ]);
  expect([...catalogueOf(file)]).toEqual([["c", "z"]]);
  expect([...catalogueOf(undefined)]).toEqual([]);
});

test("what is no line of a catalogue is a problem at its place; the rest is read", () => {
  const text = 'msgctxt "a"\nmsgid "x"\nnonsense\nmsgstr "y"\n"open\nmsgstr "\n';
  const { entries, problems } = parsePo(text);
  expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(["nonsense", '"open', 'msgstr "']);
  expect(entries).toMatchObject([{ context: "a", translation: "y" }]);
});

test("anything can be read", () => {
  const line = fc.constantFrom(
    'msgctxt "a"',
    'msgid "',
    'msgstr "x"',
    '"',
    "#, fuzzy",
    '"\\"',
    "",
    "\r",
    "msgid",
    "\\",
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join("\n");
      for (const { start, end } of [...parsePo(text).entries, ...parsePo(text).problems]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThanOrEqual(start);
      }
    }),
    { seed: 20261122 },
  );
});
