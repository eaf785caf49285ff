import type { CourseItem, ItemKey } from "@coursewright/spec/course";
import { expect, it } from "vitest";
import { isRight, readNumeric } from "./score-item.ts";

function item(type: CourseItem["type"], unit?: string): CourseItem {
  return {
    id: "i",
    type,
    objectives: [],
    points: 1,
    html: "",
    choices: [],
    shuffle: false,
    ...(unit ? { unit } : {}),
  };
}
const choices = (...ids: readonly string[]) => ({ choices: ids, checked: false });
const text = (value: string) => ({ text: value, checked: false });

it.each([
  [["a"], ["a"], true],
  [["b"], ["a"], false],
  [["b", "a"], ["a", "b"], true],
  [["a"], ["a", "b"], false],
  [["a", "b", "c"], ["a", "b"], false],
  [["a", "a"], ["a", "b"], false],
  [[], [], false],
])("taking %j where %j is right: %s", (taken, right, verdict) => {
  expect(isRight(item("multiple-response"), { choices: right }, choices(...taken))).toBe(verdict);
});

it.each([
  ["Department  Manager ", { texts: ["department manager"] }, true],
  ["manager", { texts: ["department manager"] }, false],
  ["cafe\u0301", { texts: ["CAFÉ"] }, true],
  ["Invoice Approval", { texts: ["Invoice Approval"], exact: true }, true],
  ["invoice approval", { texts: ["Invoice Approval"], exact: true }, false],
  ["", {}, false],
] satisfies [string, ItemKey, boolean][])("the text %j: %j %s", (written, key, verdict) => {
  expect(isRight(item("short-answer"), key, text(written))).toBe(verdict);
});

it.each([
  ["7,500", { value: 7500 }, true],
  ["7.500", { value: 7500 }, true],
  ["7.500", { value: 7.5 }, true],
  ["3.141", { value: 3.14, tolerance: 0.01 }, true],
  ["3.2", { value: 3.14, tolerance: 0.01 }, false],
  ["0.3", { value: 0.1 + 0.2 }, true],
  ["many", { value: 1 }, false],
  ["0", {}, false],
] satisfies [string, ItemKey, boolean][])("the number %j: %j %s", (written, key, verdict) => {
  expect(isRight(item("numeric"), key, text(written))).toBe(verdict);
});

it("counts the reading nearest to the key", () => {
  expect(readNumeric(item("numeric", "EUR"), { value: 5000 }, "5.000 EUR")).toBe(5000);
  expect(readNumeric(item("numeric"), { value: 5 }, "5.000")).toBe(5);
});

it.each([
  [["a", "b", "c"], true],
  [["b", "a", "c"], false],
  [["a", "b"], false],
  [[], false],
])("the order %j where a, b, c is right: %s", (order, verdict) => {
  expect(isRight(item("ordering"), { choices: ["a", "b", "c"] }, choices(...order))).toBe(verdict);
});

it.each([
  [{ one: "x", two: "y" }, true],
  [{ two: "y", one: "x" }, true],
  [{ one: "y", two: "y" }, false],
  [{ one: "x" }, false],
  [{}, false],
])("the pairs %j where one is x and two is y: %s", (pairs, verdict) => {
  const key = { pairs: { one: "x", two: "y" } };
  expect(isRight(item("matching"), key, { pairs, checked: false })).toBe(verdict);
});

it("finds nothing right where the key is lost", () => {
  expect(isRight(item("ordering"), {}, choices())).toBe(false);
  expect(isRight(item("matching"), {}, { pairs: {}, checked: false })).toBe(false);
});

it("judges no answer as wrong", () => {
  expect(isRight(item("true-false"), { choices: ["true"] }, undefined)).toBe(false);
});
