import type { Answer, AssessmentPage, Course } from "@coursewright/spec/course";
import { expect, it } from "vitest";
import { fixtureCourse } from "../testing/fixture-course.ts";
import { manualClock } from "../testing/manual-clock.ts";
import { createStrictLms } from "../testing/strict-lms.ts";
import { connectScorm12 } from "../tracking/scorm12.ts";
import { createLearner } from "./learner.ts";
import { pagesOf } from "./progress.ts";

const test = pagesOf(fixtureCourse).find(
  (page): page is AssessmentPage => page.id === "approvals-post",
) as AssessmentPage;
const right: Readonly<Record<string, Answer>> = {
  "route-4999": { choices: ["low"], checked: false },
  "needs-decision": { choices: ["routes", "trigger", "decision"], checked: false },
  "escalation-tells": { choices: ["true"], checked: false },
  days: { text: "2,0", checked: false },
  column: { text: " with", checked: false },
};

function open(course: Course = fixtureCourse, values: Readonly<Record<string, string>> = {}) {
  const lms = createStrictLms(values);
  const clock = manualClock();
  const tracker = connectScorm12(lms.api, clock, () => {});
  if (tracker === undefined) throw new Error("refused");
  return { lms, clock, learner: createLearner(course, tracker, clock) };
}

it("reports an attempt with its answers, objectives and score", () => {
  const { lms, clock, learner } = open();
  for (const page of pagesOf(fixtureCourse)) learner.see(page.id);
  for (const [item, answer] of Object.entries(right)) {
    clock.advance(2_000);
    learner.answer(test, item, item === "column" ? { text: "since", checked: false } : answer);
  }
  expect(learner.submit(test)).toMatchObject({ score: 83.33, passed: true });
  expect(lms.values).toMatchObject({
    "cmi.core.lesson_status": "passed",
    "cmi.core.score.raw": "83.33",
    "cmi.core.exit": "",
    "cmi.interactions.0.id": "approvals-post.route-4999",
    "cmi.interactions.0.student_response": "a",
    "cmi.interactions.0.latency": "0000:00:02.00",
    "cmi.interactions.1.student_response": "a,b,c",
    "cmi.interactions.1.weighting": "2",
    "cmi.interactions.2.type": "true-false",
    "cmi.interactions.2.student_response": "t",
    "cmi.interactions.3.type": "numeric",
    "cmi.interactions.3.student_response": "2",
    "cmi.interactions.4.type": "fill-in",
    "cmi.interactions.4.result": "wrong",
    "cmi.objectives.0.id": "approval-workflows.build-routing",
    "cmi.objectives.0.status": "passed",
    "cmi.objectives.2.id": "first-steps.find-owner",
    "cmi.objectives.2.score.raw": "0",
    "cmi.objectives.2.status": "failed",
  });
  expect(lms.faults).toEqual([]);
});

it("keeps the better attempt's objectives, and appends the answers of each", () => {
  const { lms, learner } = open();
  for (const [item, answer] of Object.entries(right)) learner.answer(test, item, answer);
  learner.submit(test);
  learner.restart(test);
  learner.submit(test);
  expect(lms.values).toMatchObject({
    "cmi.core.score.raw": "100",
    "cmi.objectives.0.score.raw": "100",
    "cmi.interactions.9.result": "wrong",
  });
  expect(lms.values["cmi.interactions.9.student_response"]).toBeUndefined();
  expect(lms.faults).toEqual([]);
});

it("does not let practice touch the objectives or the score", () => {
  const { lms, learner } = open();
  const practice = pagesOf(fixtureCourse).find(({ id }) => id === "approvals-practice") as AssessmentPage;
  learner.submit(practice);
  expect(Object.keys(lms.values).filter((name) => /objectives\.0\.score|core\.score/.test(name))).toEqual([]);
  expect(lms.values["cmi.interactions.1.result"]).toBe("wrong");
});

it("reports orders and pairs as the author wrote them", () => {
  const { lms, learner } = open();
  const practice = pagesOf(fixtureCourse).find(({ id }) => id === "approvals-practice") as AssessmentPage;
  learner.answer(practice, "questions", { pairs: { decision: "payer", trigger: "begin" }, checked: false });
  learner.answer(practice, "work", { choices: ["test", "draft", "activate"], checked: false });
  learner.submit(practice);
  expect(lms.values).toMatchObject({
    "cmi.interactions.2.type": "matching",
    "cmi.interactions.2.correct_responses.0.pattern": "a.a,b.b",
    "cmi.interactions.2.student_response": "a.a,b.c",
    "cmi.interactions.2.result": "wrong",
    "cmi.interactions.3.type": "sequencing",
    "cmi.interactions.3.correct_responses.0.pattern": "a,b,c",
    "cmi.interactions.3.student_response": "b,a,c",
    "cmi.interactions.3.result": "wrong",
  });
  expect(lms.faults).toEqual([]);
});

it("never shows steps in the right order from the start, whoever learns", () => {
  const practice = pagesOf(fixtureCourse).find(({ id }) => id === "approvals-practice") as AssessmentPage;
  for (let learner = 0; learner < 50; learner++) {
    const shown = open(fixtureCourse, { "cmi.core.student_id": `learner-${learner}` }).learner.items(
      practice,
    );
    const steps = shown.find(({ id }) => id === "work")?.choices.map(({ id }) => id);
    expect(steps?.toSorted()).toEqual(["activate", "draft", "test"]);
    expect(steps).not.toEqual(["draft", "test", "activate"]);
  }
});

it("goes on in a new version of the course where the old one stopped", () => {
  const first = open();
  first.learner.see("first-steps/find-an-invoice");
  first.learner.visit("approvals-post");
  first.learner.answer(test, "days", { text: "3", checked: false });
  first.learner.leave("always");
  const [start, workflows] = fixtureCourse.modules;
  if (start === undefined || workflows === undefined) throw new Error("the fixture changed");
  const items = [...test.items].reverse().filter(({ id }) => id !== "column");
  const pages = [{ ...test, items }, ...workflows.pages.filter((page) => page.kind === "lesson")];
  const course = { ...fixtureCourse, version: "2027.1.0", modules: [{ ...workflows, pages }, start] };
  const second = open(course, { ...first.lms.values });
  expect(second.learner).toMatchObject({ origin: "updated", firstPage: "approvals-post" });
  expect([...second.learner.state().seen]).toEqual(["first-steps/find-an-invoice", "approvals-post"]);
  expect(second.learner.state().assessments.get("approvals-post")?.answers.get("days")).toEqual({
    text: "3",
    checked: false,
  });
});

it("starts from the LMS's bookmark when the state is lost, and at the beginning when both are", () => {
  expect(
    open(fixtureCourse, { "cmi.suspend_data": "1|forged", "cmi.core.lesson_location": "route-invoices" })
      .learner.firstPage,
  ).toBe("route-invoices");
  expect(open(fixtureCourse, { "cmi.core.lesson_location": "nowhere" }).learner.firstPage).toBe(
    "first-steps/find-an-invoice",
  );
});

it("keeps the order of an attempt and changes it for the next", () => {
  const { learner } = open();
  const order = () =>
    learner.items(test).map((item) => [item.id, item.choices.map(({ id }) => id)].flat().join());
  const before = order();
  expect(order()).toEqual(before);
  learner.submit(test);
  expect(order()).toEqual(before);
  learner.restart(test);
  expect(order()).not.toEqual(before);
  expect(order().length).toBe(before.length);
});

it("judges everything as wrong, but shows the course, when the key does not fit", () => {
  const damaged = { ...test, key: "not base64!" };
  expect(open().learner.submit(damaged)).toMatchObject({ score: 0, passed: false });
});

it("begins where the page says, if there is such a page, whatever was open last", () => {
  const { lms, learner } = open();
  learner.visit("route-invoices");
  const again = (start: string) => {
    const tracker = connectScorm12(createStrictLms(lms.values).api, manualClock(), () => {});
    return tracker && createLearner(fixtureCourse, tracker, manualClock(), start).firstPage;
  };
  expect(again("first-steps/words")).toBe("first-steps/words");
  expect(again("gone")).toBe("route-invoices");
});

it("counts a lesson as seen when its end was on the screen, and an exercise or a test as opened at once", () => {
  const { learner } = open();
  learner.visit("first-steps/find-an-invoice");
  learner.visit("route-invoices");
  expect([...learner.state().seen]).toEqual(["route-invoices"]);
  learner.visit("first-steps/find-an-invoice");
  learner.see("first-steps/find-an-invoice");
  expect(learner.state()).toMatchObject({
    current: "first-steps/find-an-invoice",
    seen: new Set(["route-invoices", "first-steps/find-an-invoice"]),
  });
});

const drawing: AssessmentPage = {
  ...test,
  pools: [{ items: ["route-4999", "needs-decision", "days", "column"], draw: 2 }],
};
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).toSorted();

it("scores and reports what was drawn, and nothing else", () => {
  const { lms, learner } = open();
  learner.begin(drawing);
  const asked = idsOf(learner.items(drawing));
  expect(asked).toHaveLength(3);
  expect(asked).toContain("escalation-tells");
  for (const item of asked) learner.answer(drawing, item, right[item]);
  expect(learner.submit(drawing)).toMatchObject({ score: 100, passed: true });
  const reported = Object.entries(lms.values).filter(([name]) => /interactions\.\d+\.id$/.test(name));
  expect(reported.map(([, id]) => id).toSorted()).toEqual(asked.map((id) => `approvals-post.${id}`));
  expect(lms.faults).toEqual([]);
});

it("asks what it asked before the learner left, also in a version that has more to draw from", () => {
  const first = open();
  first.learner.begin(drawing);
  const asked = idsOf(first.learner.items(drawing));
  first.learner.leave("always");
  const [pool] = drawing.pools ?? [];
  const grown = {
    ...drawing,
    items: [...drawing.items, ...drawing.items.map((item) => ({ ...item, id: `new-${item.id}` }))],
    pools: [{ items: [...(pool?.items ?? []).map((id) => `new-${id}`), ...(pool?.items ?? [])], draw: 2 }],
  };
  const modules = fixtureCourse.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) => (page.id === drawing.id ? grown : page)),
  }));
  const state = first.lms.values["cmi.suspend_data"] ?? "";
  const again = open({ ...fixtureCourse, modules }, { "cmi.suspend_data": state }).learner;
  expect(idsOf(again.items(grown)).filter((id) => grown.pools[0]?.items.includes(id))).toEqual(
    asked.filter((id) => id !== "escalation-tells"),
  );
});

it("draws other items for the next attempt while there are any, and others for another learner", () => {
  const { learner } = open();
  const attempt = () => {
    learner.begin(drawing);
    const asked = idsOf(learner.items(drawing)).filter((id) => id !== "escalation-tells");
    learner.submit(drawing);
    learner.restart(drawing);
    return asked;
  };
  const [first = [], second = []] = [attempt(), attempt()];
  expect(new Set([...first, ...second]).size).toBe(4);
  const draws = Array.from({ length: 20 }, (_, n) =>
    idsOf(open(fixtureCourse, { "cmi.core.student_id": `learner-${n}` }).learner.items(drawing)).join(),
  );
  expect(new Set(draws).size).toBeGreaterThan(3);
});

it("keeps the time of an attempt, what was added to it, and begins anew with the next", () => {
  const timed: AssessmentPage = { ...test, timeLimit: 600 };
  const first = open();
  expect(first.learner.secondsLeft(test)).toBeUndefined();
  first.learner.begin(timed);
  first.learner.spend(timed, 400.4);
  first.learner.extend(timed, 300);
  first.learner.leave("always");
  const again = open(fixtureCourse, { "cmi.suspend_data": first.lms.values["cmi.suspend_data"] ?? "" });
  expect(again.learner.secondsLeft(timed)).toBe(500);
  again.learner.submit(timed);
  expect(again.learner.secondsLeft(timed)).toBeUndefined();
  again.learner.restart(timed);
  again.learner.begin(timed);
  expect(again.learner.secondsLeft(timed)).toBe(600);
});
