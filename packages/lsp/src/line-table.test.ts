import fc from "fast-check";
import { expect, test } from "vitest";
import { LineTable } from "./line-table.ts";

test("positions count lines as the protocol does", () => {
  const table = new LineTable("a\nbc\r\nd\re");
  expect([0, 1, 2, 4, 6, 7, 8, 9].map((offset) => table.positionAt(offset))).toEqual([
    { line: 0, character: 0 },
    { line: 0, character: 1 },
    { line: 1, character: 0 },
    { line: 1, character: 2 },
    { line: 2, character: 0 },
    { line: 2, character: 1 },
    { line: 3, character: 0 },
    { line: 3, character: 1 },
  ]);
  expect(table.offsetAt({ line: 1, character: 99 })).toBe(4);
  expect(table.offsetAt({ line: 99, character: 0 })).toBe(9);
});

test("an edited table is that of the edited text", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\r\n", "é"), maxLength: 30 });
  const edit = fc.record({ at: fc.nat(40), length: fc.nat(6), newText: text });
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 6 }), (first, edits) => {
      const table = new LineTable(first);
      for (const { at, length, newText } of edits) {
        const start = Math.min(at, table.text.length);
        table.edit(start, Math.min(start + length, table.text.length), newText);
      }
      const fresh = new LineTable(table.text);
      for (let offset = 0; offset <= table.text.length; offset += 1) {
        expect(table.positionAt(offset)).toEqual(fresh.positionAt(offset));
        expect(table.offsetAt(table.positionAt(offset))).toBe(fresh.offsetAt(fresh.positionAt(offset)));
      }
    }),
    { numRuns: 500, seed: 3 },
  );
});
