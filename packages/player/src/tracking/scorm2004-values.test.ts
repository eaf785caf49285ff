import fc from "fast-check";
import { expect, it } from "vitest";
import { share, timeInterval, writeInteraction } from "./scorm2004-values.ts";

it.each([
  [0, "PT0H0M0S"],
  [62_345, "PT0H1M2.35S"],
  [59_999, "PT0H1M0S"],
  [3_600_000 * 27, "PT27H0M0S"],
  [-5, "PT0H0M0S"],
  [Number.NaN, "PT0H0M0S"],
  [Number.POSITIVE_INFINITY, "PT9999H59M59.99S"],
])("writes %d milliseconds as %s", (milliseconds, text) => {
  expect(timeInterval(milliseconds)).toBe(text);
});

it("writes time with at most two decimals, and shares between 0 and 1 without an exponent", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (value) => {
      expect(timeInterval(value)).toMatch(/^PT\d+H\d+M\d+(\.\d{1,2})?S$/);
      expect(share(value / 1e9)).toMatch(/^(0|1|0\.\d{1,4})$/);
    }),
  );
});

it.each([
  [
    { type: "choice", response: [2, 0], correct: [0, 1] },
    { type: "choice", response: "a[,]c", patterns: ["a[,]b"] },
  ],
  [
    { type: "sequence", response: [2, 0, 1], correct: [0, 1, 2] },
    { type: "sequencing", response: "c[,]a[,]b", patterns: ["a[,]b[,]c"] },
  ],
  [
    {
      type: "matching",
      response: [[0, 1]],
      correct: [
        [0, 0],
        [1, 1],
      ],
    },
    { type: "matching", response: "a[.]b", patterns: ["a[.]a[,]b[.]b"] },
  ],
  [
    { type: "true-false", response: false, correct: true },
    { type: "true-false", response: "false", patterns: ["true"] },
  ],
  [
    { type: "text", response: "{lang=en}a[,]b", correct: ["x", "y", "x"] },
    { type: "fill-in", response: "(lang=en}a(,)b", patterns: ["x", "y"] },
  ],
  [
    { type: "number", response: 7.5, correct: 7500 },
    { type: "numeric", response: "7.5", patterns: ["7500[:]7500"] },
  ],
  [
    { type: "number", response: 1e-7 },
    { type: "numeric", response: "0.0000001", patterns: [] },
  ],
] as const)("writes %j", (content, text) => {
  expect(writeInteraction(content)).toEqual(text);
});

it("names no more accepted answers than every LMS keeps", () => {
  const correct = Array.from({ length: 9 }, (_, index) => `answer ${index}`);
  expect(writeInteraction({ type: "text", correct }).patterns).toHaveLength(5);
});
