import { expect, it } from "vitest";
import { drawProblems, expectedAfter } from "./expected-after.ts";
import type { ExpectedDraw, ExpectedResults, ExpectedRun } from "./expected-results.ts";

const draw: ExpectedDraw = {
  pass: 60,
  items: {
    always: { points: 1, objectives: ["m/a"] },
    easy: { points: 1, objectives: ["m/a"] },
    hard: { points: 3, objectives: ["m/b"] },
  },
  pools: [{ items: ["easy", "hard"], draw: 1 }],
};
const run: ExpectedRun = {
  name: "half",
  answers: {},
  right: { exam: ["always", "easy"] },
  receives: {
    status: "completed",
    objectives: {},
    interactions: { correct: 2, wrong: 1 },
    suspendData: true,
  },
};
const results: ExpectedResults = {
  version: 1,
  output: "scorm12",
  package: "x.zip",
  course: "c",
  language: "en",
  scored: "exam",
  drawing: { exam: draw },
  pages: [],
  runs: [run],
};
const after = (...asked: readonly string[]) => expectedAfter(run, results, new Map([["exam", asked]]));

it("scores what was asked", () => {
  expect(after("always", "easy")).toMatchObject({
    status: "passed",
    score: 100,
    objectives: { "m/a": { score: 100, status: "passed" } },
    interactions: { correct: 4, wrong: 1 },
  });
  expect(after("always", "hard")).toMatchObject({
    status: "failed",
    score: 25,
    objectives: { "m/a": { score: 100, status: "passed" }, "m/b": { score: 0, status: "failed" } },
    interactions: { correct: 3, wrong: 2 },
  });
});

it("leaves incomplete what is incomplete, and does not score practice", () => {
  const early = { ...run, receives: { ...run.receives, status: "incomplete" } } as const;
  expect(expectedAfter(early, results, new Map([["exam", ["always"]]]))).toMatchObject({
    status: "incomplete",
    score: 100,
  });
  const practice = expectedAfter(run, { ...results, scored: "other" }, new Map([["exam", ["always"]]]));
  expect(practice).toEqual({ ...run.receives, interactions: { correct: 3, wrong: 1 } });
});

it("expects nothing more of an assessment that was never submitted", () => {
  expect(expectedAfter(run, results, new Map())).toEqual(run.receives);
});

it("finds a draw that asks too many, too few, or not what everybody is asked", () => {
  expect(drawProblems("exam", draw, ["always", "hard"])).toEqual([]);
  expect(drawProblems("exam", draw, ["easy", "hard"])).toEqual([
    '"exam" asks 2 items of its pool 1, and should ask 1.',
    '"exam" does not ask the item "always", which is in no pool.',
  ]);
});
