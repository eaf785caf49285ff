import fc from "fast-check";
import { expect, test } from "vitest";
import { cut } from "../syntax/cut.ts";
import { changeBetween, recut } from "./recut.ts";

const entry = (index: number): string => `  - id: item-${index}\n    prompt: |\n      What is ${index}?\n`;
const text = `when: mid\nitems:\n${Array.from({ length: 40 }, (_, index) => entry(index)).join("")}title: x\n`;
const mayCut = (key: string): boolean => key === "items";

function blocksOf(source: string) {
  const cuts = cut(source, mayCut) ?? [];
  return cuts.map(({ start, end, entry: isEntry }) => ({
    text: source.slice(start, end),
    start,
    ...(isEntry ? { entriesOf: "items" } : {}),
  }));
}

test("an edit inside an entry moves the cuts below it and nothing else", () => {
  const at = text.indexOf("What is 20");
  const edited = `${text.slice(0, at)}So: ${text.slice(at)}`;
  expect(recut(edited, { text, blocks: blocksOf(text) })).toEqual(cut(edited, mayCut));
});

test.each([
  ["in a short key", "when: mid", "when: post"],
  ["that makes two entries of one", "  - id: item-20\n", "  - id: item-20\n  - id: more\n"],
  ["that takes an entry's dash away", "  - id: item-20\n", "    id: item-20\n"],
  ["that begins an entry further left", "  - id: item-20\n", " - id: item-20\n"],
  ["that joins two entries", `${entry(20)}  - id: item-21\n`, `${entry(20)}    also: item-21\n`],
  ["of nothing", "", ""],
])("a change %s is left to a new cut", (_, before, after) => {
  const edited = before === "" ? text : text.replace(before, after);
  expect(recut(edited, { text, blocks: blocksOf(text) })).toBeUndefined();
});

test("whatever is edited: a remembered cut is the cut that a look at the whole text gives", () => {
  let remembered = 0;
  fc.assert(
    fc.property(
      fc.nat(text.length),
      fc.nat(8),
      fc.constantFrom(
        "",
        "x",
        " ",
        "\n",
        "\n  ",
        "\n  - ",
        "- ",
        "#",
        "\n# c\n",
        "\r\n",
        "'",
        "|\n",
        "a: b",
        "\n\n",
      ),
      (at, remove, insert) => {
        const edited = text.slice(0, at) + insert + text.slice(at + remove);
        const cuts = recut(edited, { text, blocks: blocksOf(text) });
        if (cuts === undefined) return;
        remembered += 1;
        expect(cuts).toEqual(cut(edited, mayCut));
      },
    ),
    { numRuns: 2000, seed: 20261122 },
  );
  expect(remembered).toBeGreaterThan(500);
});

test("what two texts share at their ends never overlaps", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b") }),
      fc.string({ unit: fc.constantFrom("a", "b") }),
      (a, b) => {
        const { prefix, suffix } = changeBetween(a, b);
        expect(prefix + suffix).toBeLessThanOrEqual(Math.min(a.length, b.length));
        expect(a.slice(0, prefix)).toBe(b.slice(0, prefix));
        expect(a.slice(a.length - suffix)).toBe(b.slice(b.length - suffix));
        if (prefix + suffix < Math.min(a.length, b.length)) {
          expect(a[prefix]).not.toBe(b[prefix]);
          expect(a[a.length - 1 - suffix]).not.toBe(b[b.length - 1 - suffix]);
        }
      },
    ),
    { seed: 20261122 },
  );
});
