import fc from "fast-check";
import { expect, test } from "vitest";
import { awkwardYaml } from "../testing/awkward-yaml.ts";
import { editedText } from "../testing/random-edits.ts";
import { referenceDocuments } from "../testing/reference-documents.ts";
import { cut } from "./cut.ts";
import { parseFast } from "./parse-fast.ts";
import { parsePlain } from "./parse-plain.ts";
import { parseText } from "./parse-text.ts";
import { parseTolerant } from "./parse-tolerant.ts";

/** What is just about plain, or just about not. */
const plainYaml = [
  "a: b\nc:\n  - d: e f\n    g: (h)\n  - i\n  -\n    j: k\nl:\n- m\n- n: o\n  p:\n    - q\nr:\n",
  "a: [b, c d, e]\nb: {c: d, e-f: g h}\nc: []\nd: {}\ne: [ f ]\nf:\n  - [g, h]\n  - {i: j}\n",
  "a: 'b c'\nb: \"c: d\"\nc: 'd' \nd: /e/f#g\ne: $f.g = h:i\nf: é\n",
  "a: |\n  b\n    c\n\n  d\ne: >-\n  f\n  g\n\n\n  h\n\ni:\n  - |-\n    j\n  - >\n    k\n    l\nm: n\n",
  "a: {b: [c, {d: \"e, f\"}], g: 'h: i'}\nb: [[c], [], {}]\nd:\n  - { e: f, g: [h] }\n",
  "# a\nb:\n  # c\n  d: e\n\n  # f\n  g: h\n# i\n",
];

const heads = referenceDocuments.map(([, text]) => text.slice(0, text.indexOf("\n", 900) + 1) || text);

test("the fast parser accepts every document of the reference program, and gives the tree of the other", () => {
  for (const [path, text] of referenceDocuments) {
    const fast = parseFast(text);
    expect(fast?.problems, path).toEqual([]);
    expect(fast, path).toEqual(parseTolerant(text));
  }
});

test("what the fast parser accepts without a finding, the other reads as the same tree at the same places", () => {
  let compared = 0;
  fc.assert(
    fc.property(editedText([...awkwardYaml, ...heads]), ({ text }) => {
      const fast = parseFast(text);
      if (fast === undefined || fast.problems.length > 0 || hasTabsOnBlankLine(text)) return;
      compared += 1;
      expect(fast).toEqual(parseTolerant(text));
    }),
    { numRuns: Number(process.env.COURSEWRIGHT_RUNS ?? 2000), seed: 20261122 },
  );
  expect(compared).toBeGreaterThan(400);
});

/** The recovering parser takes tabs on an otherwise empty line for text; the fast one is right about them. */
function hasTabsOnBlankLine(text: string): boolean {
  return /^[ \t]*\t[ \t]*\r?$/m.test(text);
}

test.each([
  ["an anchor", "a: &x 1\nb: *x\n"],
  ["a tag", "a: !x y\n"],
  ["a directive", "%YAML 1.2\n---\na: 1\n"],
  ["the beginning of a document", "---\na: 1\n"],
  ["a tab before a key", "\ta: 1\n"],
  ["a carriage return alone", "a: x\rb: y\r"],
  ["an escaped line break above an empty line", 'a: "x\\\n\n  y"\n'],
  ["spaces at the end of a text that is kept", "a: |+\n  x\n\n "],
  ["a byte order mark", "\uFEFFa: 1\n"],
])("%s is left to the recovering parser", (_, text) => {
  expect(parseFast(text)).toBeUndefined();
});

test("a byte order mark is no part of the first key, and moves nothing", () => {
  expect(parseText("\uFEFFtitle: x\n").root).toMatchObject({
    entries: [{ key: { text: "title", start: 1, end: 6 }, value: { start: 8, end: 9 } }],
  });
});

test("a text in a block begins below its sign and ends with its last word, whoever reads it", () => {
  const text = "a: >- # why\n  one\n  two\n\n\nb: x\n";
  for (const parsed of [parseFast(text), parseTolerant(text)])
    expect(parsed?.root).toMatchObject({ entries: [{ value: { start: 12, end: 23, text: "one two" } }, {}] });
});

test("what is plain is read as the fast parser reads it, node by node", () => {
  let compared = 0;
  fc.assert(
    fc.property(editedText([...plainYaml, ...plainYaml, ...awkwardYaml]), ({ text }) => {
      const plain = parsePlain(text);
      if (plain === undefined) return;
      compared += 1;
      expect(plain).toEqual(parseFast(text) ?? parseTolerant(text));
    }),
    { numRuns: Number(process.env.COURSEWRIGHT_RUNS ?? 2000), seed: 20261122 },
  );
  expect(compared).toBeGreaterThan(400);
});

test("nearly all blocks of the reference program are plain", () => {
  const blocks = referenceDocuments.flatMap(([, text]) =>
    (cut(text, () => true) ?? []).map(({ start, end }) => text.slice(start, end)),
  );
  const plain = blocks.filter((block) => parsePlain(block) !== undefined);
  for (const block of plain) expect(parsePlain(block)).toEqual(parseFast(block));
  expect(plain.length / blocks.length).toBeGreaterThan(0.5);
});
