import fc from "fast-check";
import { expect, test } from "vitest";
import { LineMap } from "./line-map.ts";

const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "é") });

test("lines and columns count from 1, and places beyond the text are its end", () => {
  const lines = new LineMap("ab\n\nc");
  expect([0, 2, 3, 4, 5, 99].map((offset) => lines.position(offset))).toEqual([
    { line: 1, column: 1, offset: 0 },
    { line: 1, column: 3, offset: 2 },
    { line: 2, column: 1, offset: 3 },
    { line: 3, column: 1, offset: 4 },
    { line: 3, column: 2, offset: 5 },
    { line: 3, column: 2, offset: 5 },
  ]);
});

test("an edited map is the map of the edited text, after any number of edits", () => {
  const edit = fc.record({ at: fc.nat(60), length: fc.nat(6), inserted: text });
  fc.assert(
    fc.property(text, fc.array(edit, { maxLength: 8 }), (first, edits) => {
      let now = first;
      const lines = new LineMap(first);
      for (const { at, length, inserted } of edits) {
        const start = Math.min(at, now.length);
        const end = Math.min(start + length, now.length);
        now = now.slice(0, start) + inserted + now.slice(end);
        lines.edit(start, end, inserted);
        const fresh = new LineMap(now);
        for (let offset = 0; offset <= now.length; offset += 1)
          expect(lines.position(offset)).toEqual(fresh.position(offset));
      }
    }),
    { numRuns: 500, seed: 20261122 },
  );
});
