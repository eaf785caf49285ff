import type { Answer, AssessmentPage, CourseItem } from "@coursewright/spec/course";
import { expect, it } from "vitest";
import { scoreAttempt } from "./score-attempt.ts";

function item(id: string, points: number, objectives: readonly string[]): CourseItem {
  const choices = ["right", "wrong"].map((choice) => ({ id: choice, html: choice }));
  return { id, type: "multiple-choice", objectives, points, html: "", choices, shuffle: false };
}

function quiz(items: readonly CourseItem[], pass?: number): AssessmentPage {
  const page = { id: "q", title: "Q", minutes: 5, required: true, kind: "assessment", when: "post" } as const;
  return {
    ...page,
    shuffle: false,
    feedback: "end",
    key: "",
    items,
    ...(pass === undefined ? {} : { pass }),
  };
}

const keys = Object.fromEntries(["a", "b", "c", "constructor"].map((id) => [id, { choices: ["right"] }]));
const took = (entries: Record<string, string>): ReadonlyMap<string, Answer> =>
  new Map(Object.entries(entries).map(([id, choice]) => [id, { choices: [choice], checked: false }]));
const three = [item("a", 1, ["m/x"]), item("b", 1, ["m/x", "m/y"]), item("c", 1, [])];

it("is points got by points possible, in per cent with two decimals", () => {
  const result = scoreAttempt(quiz(three), keys, took({ a: "right", b: "wrong", c: "right" }));
  expect(result).toMatchObject({ points: 2, possible: 3, score: 66.67 });
  expect(result.passed).toBeUndefined();
});

it("weighs by points and judges each objective by its own items", () => {
  const items = [item("a", 3, ["m/x"]), item("b", 1, ["m/y"])];
  const result = scoreAttempt(quiz(items, 75), keys, took({ a: "right" }));
  expect(result).toMatchObject({ score: 75, passed: true });
  expect(result.objectives).toEqual([
    { id: "m/x", points: 3, possible: 3, score: 100 },
    { id: "m/y", points: 0, possible: 1, score: 0 },
  ]);
});

it("fails just below the pass mark", () => {
  expect(scoreAttempt(quiz(three, 67), keys, took({ a: "right", b: "right" })).passed).toBe(false);
});

it("judges an item without a key as wrong", () => {
  const result = scoreAttempt(quiz([item("toString", 1, [])]), keys, took({ toString: "right" }));
  expect(result.score).toBe(0);
});

it("has nothing against an assessment without points", () => {
  expect(scoreAttempt(quiz([], 80), keys, took({}))).toMatchObject({ score: 100, passed: true });
});
