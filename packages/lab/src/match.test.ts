import { describe, expect, test } from "vitest";
import { type Matcher, mismatch } from "./match.ts";

const holds: readonly (readonly [unknown, Matcher])[] = [
  [200, 200],
  ["a", { eq: "a" }],
  [{ a: [1, { b: null }] }, { eq: { a: [1, { b: null }] } }],
  [1, { ne: 2 }],
  [5, { gt: 4, lt: 6 }],
  [5, { gte: 5, lte: 5 }],
  ["2026-05-04", { gt: "2026-05-03" }],
  ["b", { in: ["a", "b"] }],
  ["c", { notIn: ["a", "b"] }],
  [["a", "b"], { contains: "b" }],
  ["Invoice Approval", { contains: "Approval" }],
  ["one\ntwo", { matches: "^two$" }],
  [null, { exists: true }],
  [undefined, { exists: false }],
  [[], { type: "array" }],
  [null, { type: "null" }],
  ["äö", { length: 2 }],
  [[1, 2, 3], { length: { gte: 3 } }],
];

test.each(holds)("%j matches %j", (value, matcher) => {
  expect(mismatch(value, matcher)).toBe(null);
});

const fails: readonly (readonly [unknown, Matcher, string])[] = [
  [404, 200, "expected 200, found 404"],
  [undefined, "a", 'expected "a", found nothing'],
  ["5000", 5000, 'expected 5000, found "5000"'],
  [1, { ne: 1 }, "expected anything but 1, found 1"],
  ["5", { gt: 4 }, 'expected more than 4, found "5"'],
  [3, { gte: 4 }, "expected at least 4, found 3"],
  [undefined, { lt: 4 }, "expected less than 4, found nothing"],
  ["c", { in: ["a"] }, 'expected one of ["a"], found "c"'],
  ["a", { notIn: ["a"] }, 'expected none of ["a"], found "a"'],
  [
    ["Invoice Approval 2"],
    { contains: "Invoice Approval" },
    'expected something that contains "Invoice Approval", found ["Invoice Approval 2"]',
  ],
  ["x", { contains: "" }, 'expected something that contains "", found "x"'],
  [5, { matches: "5" }, "expected something that matches /5/, found 5"],
  [undefined, { exists: true }, "expected it to exist, found nothing"],
  [1, { exists: false }, "expected nothing, found 1"],
  [[], { type: "object" }, "expected a value of type object, found []"],
  ["abc", { length: 2 }, "length: expected 2, found 3"],
  [5, { length: 1 }, "expected something with a length, found 5"],
  [5, {}, "the matcher is empty, so nothing can be judged"],
];

test.each(fails)("%j does not match %j", (value, matcher, words) => {
  expect(mismatch(value, matcher)).toBe(words);
});

describe("text of a program", () => {
  test("compares with numbers as it reads", () => {
    expect(mismatch("42", 42, "text")).toBe(null);
    expect(mismatch("42", { gt: 41 }, "text")).toBe(null);
    expect(mismatch("", { lt: 41 }, "text")).toBe('expected less than 41, found ""');
    expect(mismatch("many", { gt: 41 }, "text")).toBe('expected more than 41, found "many"');
    expect(mismatch("42", { in: [41, 42] }, "text")).toBe(null);
  });
});

test("a misspelt operator is a mismatch, never a match", () => {
  const matcher: object = { equals: 5 };
  expect(mismatch(5, matcher)).toBe('there is no matcher named "equals"');
  expect(mismatch(5, { ...matcher, eq: 5 })).toBe('there is no matcher named "equals"');
});

test("a long value is shortened", () => {
  expect(mismatch("x".repeat(5000), "y")?.length).toBeLessThan(300);
});
