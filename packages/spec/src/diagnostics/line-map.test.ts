import fc from "fast-check";
import { expect, test } from "vitest";
import { LineMap } from "./line-map.ts";

const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "é") });

test("lines and columns count from 1, and places beyond the text are its end", () => {
  const lines = LineMap.of("ab\n\nc");
  expect([0, 2, 3, 4, 5, 99].map((offset) => lines.position(offset))).toEqual([
    { line: 1, column: 1, offset: 0 },
    { line: 1, column: 3, offset: 2 },
    { line: 2, column: 1, offset: 3 },
    { line: 3, column: 1, offset: 4 },
    { line: 3, column: 2, offset: 5 },
    { line: 3, column: 2, offset: 5 },
  ]);
});

test("an edited map is the map of the edited text", () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (before, inserted, from, to) => {
      const [start = 0, end = 0] = [from % (before.length + 1), to % (before.length + 1)].sort(
        (a, b) => a - b,
      );
      const after = before.slice(0, start) + inserted + before.slice(end);
      const edited = LineMap.of(before).edited(start, end, inserted);
      const fresh = LineMap.of(after);
      for (let offset = 0; offset <= after.length; offset += 1)
        expect(edited.position(offset)).toEqual(fresh.position(offset));
    }),
    { seed: 20261122 },
  );
});
