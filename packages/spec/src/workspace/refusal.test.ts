import fc from "fast-check";
import { expect, test } from "vitest";
import { refusalOf, staysFit } from "./refusal.ts";

const piece = fc.constantFrom(
  "a",
  "text",
  "b",
  "text\n",
  " ",
  "\n",
  "\n",
  "<<<<<<<",
  "<",
  ">>>>>>>",
  "```",
  "`",
  "~~~",
  "\0",
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

test("a text that surely stays fit to read is not refused", () => {
  let stays = 0;
  fc.assert(
    fc.property(text, text, text, fc.nat(40), fc.nat(4), (head, tail, inserted, at, length) => {
      const before = head + tail;
      const start = Math.min(at, before.length);
      const end = Math.min(start + length, before.length);
      const now = before.slice(0, start) + inserted + before.slice(end);
      const change = { prefix: start, suffix: before.length - end };
      if (refusalOf(before) !== undefined || !staysFit(before, now, change)) return;
      stays += 1;
      expect(refusalOf(now)).toBeUndefined();
    }),
    { numRuns: 5_000, seed: 20261122 },
  );
  expect(stays).toBeGreaterThan(100);
});

test("what makes a text unfit is suspected", () => {
  const doubtful = (before: string, now: string): boolean =>
    !staysFit(before, now, { prefix: before.length, suffix: 0 });
  expect(doubtful("title: a", "title: a\0")).toBe(true);
  expect(doubtful("title: a\n<<<<<<", "title: a\n<<<<<<<")).toBe(true);
  expect(doubtful("title: a\n", "title: a\n```")).toBe(true);
  expect(doubtful("", "a".repeat(3_000_000))).toBe(true);
  expect(doubtful("title: a", "title: ab")).toBe(false);
});
