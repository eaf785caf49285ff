import type { AssessmentPage, Course, LearnerState } from "@coursewright/spec/course";
import { emptyState } from "@coursewright/spec/course";
import { expect, it } from "vitest";
import { fixtureCourse } from "../testing/fixture-course.ts";
import { submitted, visited } from "./changes.ts";
import { attemptsLeft, minutesLeft, pagesOf, progressOf, requiredPages, standingOf } from "./progress.ts";

const required = [
  "first-steps/find-an-invoice",
  "approval-workflows/why-routing",
  "route-invoices",
  "approvals-practice",
];
const seen = (...pages: readonly string[]): LearnerState => pages.reduce(visited, emptyState);
const all = seen(...required, "approvals-post");
const withTest = (change: Partial<AssessmentPage>): Course => ({
  ...fixtureCourse,
  modules: fixtureCourse.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) =>
      page.id === "approvals-post" && page.kind === "assessment" ? { ...page, ...change } : page,
    ),
  })),
});

it("is incomplete without a score at the start", () => {
  const progress = progressOf(fixtureCourse, emptyState);
  expect(progress).toMatchObject({
    completion: "incomplete",
    success: "unknown",
    measure: 0,
    finished: false,
  });
  expect(progress.score).toBeUndefined();
});

it("does not need what is optional, but needs the scored test submitted, not only seen", () => {
  expect(progressOf(fixtureCourse, all).completion).toBe("incomplete");
  expect(requiredPages(fixtureCourse, all)).toEqual({ done: 4, all: 5 });
  expect(progressOf(fixtureCourse, submitted(all, "approvals-post", 80, 5))).toMatchObject({
    completion: "completed",
    success: "passed",
    score: 80,
    measure: 1,
    finished: true,
  });
});

it("needs the scored test even where nobody called it required", () => {
  expect(progressOf(withTest({ required: false }), all).completion).toBe("incomplete");
});

it("tells success before completion", () => {
  const state = submitted(seen("approvals-post"), "approvals-post", 100, 5);
  expect(progressOf(fixtureCourse, state)).toMatchObject({
    completion: "incomplete",
    success: "passed",
    score: 100,
    finished: false,
  });
});

it("counts the best attempt", () => {
  const state = submitted(submitted(all, "approvals-post", 83.33, 5), "approvals-post", 10, 5);
  expect(progressOf(fixtureCourse, state)).toMatchObject({ success: "passed", score: 83.33 });
});

it("is not finished while a failed test may be repeated", () => {
  const once = submitted(all, "approvals-post", 79.99, 5);
  expect(progressOf(fixtureCourse, once)).toMatchObject({
    completion: "completed",
    success: "failed",
    finished: false,
  });
  const thrice = submitted(submitted(once, "approvals-post", 0, 5), "approvals-post", 0, 5);
  expect(attemptsLeft(pagesOf(fixtureCourse).at(-1) as AssessmentPage, thrice)).toBe(0);
  expect(progressOf(fixtureCourse, thrice)).toMatchObject({ success: "failed", finished: true });
});

it("judges nothing where no pass mark is set, nor by any other assessment", () => {
  const { pass: _, ...unjudged } = pagesOf(fixtureCourse).at(-1) as AssessmentPage;
  const course = {
    ...withTest({}),
    modules: [{ ...fixtureCourse.modules[0], pages: [unjudged] }],
  } as unknown as Course;
  expect(progressOf(course, submitted(seen("approvals-post"), "approvals-post", 10, 5))).toMatchObject({
    completion: "completed",
    success: "unknown",
    score: 10,
  });
  const { scored: __, ...unscored } = fixtureCourse;
  const practised = submitted(all, "approvals-practice", 50, 2);
  expect(progressOf(unscored, practised)).toMatchObject({ completion: "completed", success: "unknown" });
  expect(progressOf(unscored, practised).score).toBeUndefined();
});

it("says of an optional page that it is done only when it is", () => {
  const optional: Course = {
    ...withTest({}),
    modules: withTest({}).modules.map((module) => ({
      ...module,
      pages: module.pages.map((page) => ({ ...page, required: false })),
    })),
  };
  const standing = (id: string, state: LearnerState) =>
    pagesOf(optional).flatMap((page) => (page.id === id ? standingOf(optional, state, page) : []));
  expect(standing("approvals-practice", emptyState)).toEqual(["untouched"]);
  expect(standing("approvals-practice", seen("approvals-practice"))).toEqual(["opened"]);
  expect(standing("approvals-practice", submitted(all, "approvals-practice", 0, 2))).toEqual(["done"]);
  expect(standing("route-invoices", all)).toEqual(["opened"]);
  expect(standing("first-steps/find-an-invoice", all)).toEqual(["done"]);
  expect(standing("approvals-post", all)).toEqual(["opened"]);
});

it("adds up the minutes of what is required and open", () => {
  expect(minutesLeft(fixtureCourse, emptyState)).toBe(80);
  expect(minutesLeft(fixtureCourse, all)).toBe(10);
});
