import { expect, it } from "vitest";
import { timespan, writeInteraction } from "./scorm12-values.ts";

it.each([
  [0, "0000:00:00.00"],
  [62_345, "0000:01:02.35"],
  [59_999, "0000:01:00.00"],
  [3_600_000 * 27, "0027:00:00.00"],
  [-5, "0000:00:00.00"],
  [Number.NaN, "0000:00:00.00"],
  [Number.POSITIVE_INFINITY, "9999:59:59.99"],
])("writes %d milliseconds as %s", (milliseconds, text) => {
  expect(timespan(milliseconds)).toBe(text);
});

it.each([
  [
    { type: "choice", response: [2, 0], correct: [0, 1] },
    { type: "choice", response: "a,c", patterns: ["a,b"] },
  ],
  [
    { type: "choice", correct: [30, 99] },
    { type: "choice", patterns: ["4"] },
  ],
  [
    { type: "true-false", response: false, correct: true },
    { type: "true-false", response: "f", patterns: ["t"] },
  ],
  [
    { type: "text", response: "a b", correct: ["x", "y"] },
    { type: "fill-in", response: "a b", patterns: ["x", "y"] },
  ],
  [
    { type: "number", response: 7.5, correct: 7500 },
    { type: "numeric", response: "7.5", patterns: ["7500"] },
  ],
  [
    { type: "number", response: 1e-7 },
    { type: "numeric", response: "0.0000001", patterns: [] },
  ],
  [
    { type: "number", response: 1e21, correct: 0 },
    { type: "numeric", response: "1000000000000000000000", patterns: ["0"] },
  ],
] as const)("writes %j", (content, text) => {
  expect(writeInteraction(content)).toEqual(text);
});
