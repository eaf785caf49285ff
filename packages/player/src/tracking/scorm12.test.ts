import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { manualClock } from "../testing/manual-clock.ts";
import { createStrictLms } from "../testing/strict-lms.ts";
import { connectScorm12 } from "./scorm12.ts";
import type { Interaction, Progress } from "./tracker.ts";

const begun: Progress = {
  completion: "incomplete",
  success: "unknown",
  measure: 0.2,
  finished: false,
  location: "m/a",
  state: "1|a",
};
const passed: Progress = {
  ...begun,
  completion: "completed",
  success: "passed",
  score: 83.33,
  measure: 1,
  finished: true,
};
const failed: Progress = { ...passed, success: "failed", score: 40, finished: false };

const interactions: readonly Interaction[] = [
  {
    id: "exam/a",
    objectives: ["m/x", "m/y"],
    content: { type: "choice", response: [1], correct: [0, 2] },
    right: false,
    points: 2,
    seconds: 12.345,
  },
  {
    id: "exam/b",
    objectives: [],
    content: { type: "text", correct: ["With", "with"] },
    right: false,
    points: 1,
  },
];

function session(start: Readonly<Record<string, string>> = {}) {
  const lms = createStrictLms(start);
  const clock = manualClock();
  const troubles: boolean[] = [];
  const tracker = connectScorm12(lms.api, clock, (failing) => troubles.push(failing));
  if (tracker === undefined) throw new Error("refused");
  return { lms, clock, troubles, tracker };
}

const statuses = (sets: readonly string[]) => sets.filter((set) => /lesson_status|score/.test(set));

describe("a SCORM 1.2 session", () => {
  it("turns an untouched record into an incomplete one at once", () => {
    const { lms } = session();
    expect(lms.values["cmi.core.lesson_status"]).toBe("incomplete");
    expect(lms.commits).toBe(1);
  });

  it("reads what was kept", () => {
    const { tracker } = session({
      "cmi.suspend_data": "1|x",
      "cmi.core.lesson_location": "m/b",
      "cmi.core.lesson_status": "incomplete",
    });
    expect(tracker.launch).toEqual({
      kind: "lms",
      mode: "normal",
      state: "1|x",
      longestState: 4096,
      location: "m/b",
      learner: "l-1",
    });
  });

  it("is incomplete with a score, then passed, and ends once", () => {
    const { lms, clock, tracker } = session();
    tracker.save({ ...begun, success: "passed", score: 83.33 }, "now");
    expect(lms.values).toMatchObject({
      "cmi.core.lesson_status": "incomplete",
      "cmi.core.score.raw": "83.33",
      "cmi.core.score.min": "0",
      "cmi.core.score.max": "100",
      "cmi.core.exit": "suspend",
    });
    clock.advance(62_345);
    tracker.save(passed, "now");
    expect(tracker.finish("whenSaved")).toBe(true);
    expect(tracker.finish("always")).toBe(true);
    expect(lms.values).toMatchObject({
      "cmi.core.lesson_status": "passed",
      "cmi.core.exit": "",
      "cmi.core.session_time": "0000:01:02.35",
      "cmi.suspend_data": "1|a",
      "cmi.core.lesson_location": "m/a",
    });
    expect(lms).toMatchObject({ state: "finished", faults: [] });
    tracker.save(begun, "now");
    tracker.recordInteractions(interactions, 0);
    expect(lms.faults).toEqual([]);
  });

  it.each([
    [failed, "failed"],
    [{ ...passed, success: "unknown" as const }, "completed"],
  ])("has one status for completion and success", (progress, status) => {
    const { lms, tracker } = session();
    tracker.save(progress, "now");
    expect(lms.values["cmi.core.lesson_status"]).toBe(status);
  });

  it.each(["passed", "completed", "failed"])("never lowers %s, nor its score", (status) => {
    const { lms, tracker } = session({ "cmi.core.lesson_status": status, "cmi.core.score.raw": "90" });
    tracker.save(begun, "now");
    tracker.save({ ...failed, score: 20 }, "now");
    expect(lms.values).toMatchObject({ "cmi.core.lesson_status": status, "cmi.core.score.raw": "90" });
  });

  it("raises failed to passed and keeps it", () => {
    const { lms, tracker } = session({ "cmi.core.lesson_status": "failed", "cmi.core.score.raw": "40" });
    tracker.save(passed, "now");
    tracker.save({ ...failed, score: 10 }, "now");
    expect(lms.values).toMatchObject({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "83.33" });
  });

  it("commits at most once in ten seconds", () => {
    const { lms, clock, tracker } = session();
    for (let step = 0; step < 20; step++) {
      tracker.save({ ...begun, state: `1|${step}` }, "soon");
      clock.advance(1_000);
    }
    expect(lms.commits).toBeLessThanOrEqual(4);
    expect(lms.commits).toBeGreaterThanOrEqual(3);
    expect(lms.values["cmi.suspend_data"]).toMatch(/^1\|1\d$/);
  });
});

describe("what does not count", () => {
  it.each(["browse", "review"])("records nothing in %s", (mode) => {
    const { lms, tracker } = session({ "cmi.core.lesson_mode": mode, "cmi.suspend_data": "1|old" });
    tracker.recordInteractions(interactions, 0);
    tracker.recordObjectives([{ id: "m/x", score: 50, status: "failed" }]);
    tracker.save(passed, "now");
    tracker.finish("always");
    expect(tracker.launch.mode).toBe("review");
    expect(lms.sets.filter((set) => !set.startsWith("cmi.core.session_time"))).toEqual([]);
    expect(lms.values["cmi.suspend_data"]).toBe("1|old");
  });

  it("keeps the place without credit, but nothing that scores", () => {
    const { lms, tracker } = session({ "cmi.core.credit": "no-credit" });
    tracker.recordInteractions(interactions, 0);
    tracker.save(passed, "now");
    expect(tracker.launch.mode).toBe("practice");
    expect(statuses(lms.sets)).toEqual([]);
    expect(lms.sets.some((set) => set.startsWith("cmi.interactions"))).toBe(false);
    expect(lms.values["cmi.suspend_data"]).toBe("1|a");
  });
});

describe("interactions and objectives", () => {
  it("are written id first, in the notation of 1.2, after those that are there", () => {
    const { lms, tracker } = session();
    tracker.recordInteractions(interactions, 0);
    tracker.recordInteractions(interactions.slice(0, 1), 99);
    expect(lms.faults).toEqual([]);
    expect(lms.sets.filter((set) => set.startsWith("cmi.interactions.0."))).toEqual([
      "cmi.interactions.0.id=exam.a",
      "cmi.interactions.0.type=choice",
      "cmi.interactions.0.objectives.0.id=m.x",
      "cmi.interactions.0.objectives.1.id=m.y",
      "cmi.interactions.0.correct_responses.0.pattern=a,c",
      "cmi.interactions.0.weighting=2",
      "cmi.interactions.0.student_response=b",
      "cmi.interactions.0.result=wrong",
      "cmi.interactions.0.latency=0000:00:12.35",
    ]);
    expect(lms.values).toMatchObject({
      "cmi.interactions.1.correct_responses.1.pattern": "with",
      "cmi.interactions.2.id": "exam.a",
    });
  });

  it("follow the LMS's own count, and ours where it has none", () => {
    const { lms, tracker } = session({ "cmi.interactions.0.id": "earlier" });
    tracker.recordInteractions(interactions, 7);
    expect(lms.values).toMatchObject({
      "cmi.interactions.1.id": "exam.a",
      "cmi.interactions.2.id": "exam.b",
    });
    const set: string[] = [];
    const LMSSetValue = (name: string) => (set.push(name) > 0 ? "true" : "false");
    const uncounted = {
      LMSInitialize: () => "true",
      LMSGetValue: () => "",
      LMSSetValue,
      LMSGetLastError: () => "0",
    };
    connectScorm12(uncounted, manualClock(), () => {})?.recordInteractions(interactions, 7);
    expect(set).toContain("cmi.interactions.7.id");
    expect(set).toContain("cmi.interactions.8.result");
  });

  it("give each objective its own place, also in a later session", () => {
    const { lms, tracker } = session({ "cmi.objectives.0.id": "m.y" });
    tracker.recordObjectives([
      { id: "m/x", score: 50, status: "failed" },
      { id: "m/y", score: 66.67, status: "passed" },
    ]);
    tracker.recordObjectives([{ id: "m/x", score: 100, status: "passed" }]);
    expect(lms.values).toMatchObject({
      "cmi.objectives.0.score.raw": "66.67",
      "cmi.objectives.1.id": "m.x",
      "cmi.objectives.1.score.raw": "100",
      "cmi.objectives.1.status": "passed",
    });
    expect(lms.faults).toEqual([]);
  });

  it("are left out where the LMS does not know them, without a word", () => {
    const { lms, troubles } = session();
    const known = {
      ...lms.api,
      LMSSetValue: (name: string, value: string) =>
        /objectives|interactions|m(in|ax)$/.test(name) ? "false" : lms.api.LMSSetValue(name, value),
      LMSGetLastError: () => "401",
    };
    const again = connectScorm12({ ...known, LMSInitialize: () => "true" }, manualClock(), (failing) =>
      troubles.push(failing),
    );
    again?.recordInteractions(interactions, 0);
    again?.recordObjectives([{ id: "m/x", score: 1, status: "failed" }]);
    again?.save(passed, "now");
    expect(troubles).toEqual([]);
    expect(lms.values["cmi.core.lesson_status"]).toBe("passed");
  });
});

describe("an LMS that cannot be relied upon", () => {
  it("is told apart once when saving fails and once when it works again", () => {
    const { lms, clock, troubles, tracker } = session();
    lms.broken = true;
    tracker.save(passed, "now");
    clock.advance(10_000);
    expect(troubles).toEqual([true]);
    lms.broken = false;
    clock.advance(10_000);
    expect(troubles).toEqual([true, false]);
    expect(lms.values["cmi.core.lesson_status"]).toBe("passed");
  });

  it("is not left while something is unsaved, unless the page goes away", () => {
    const { lms, tracker } = session();
    lms.broken = true;
    tracker.save(passed, "now");
    expect(tracker.finish("whenSaved")).toBe(false);
    expect(lms.state).toBe("running");
    expect(tracker.finish("always")).toBe(false);
    expect(lms.state).toBe("finished");
  });

  it("may answer nothing where its error code says that all is well", () => {
    const lms = createStrictLms();
    const silent = {
      ...lms.api,
      LMSSetValue: (name: string, value: string) => void lms.api.LMSSetValue(name, value),
      LMSCommit: () => "",
    };
    const troubles: boolean[] = [];
    connectScorm12(silent, manualClock(), (failing) => troubles.push(failing))?.save(passed, "now");
    expect(troubles).toEqual([]);
  });

  it("refuses the session, or has no functions at all", () => {
    expect(
      connectScorm12({ LMSInitialize: () => "false", LMSGetLastError: () => "101" }, manualClock(), () => {}),
    ).toBeUndefined();
    expect(connectScorm12({}, manualClock(), () => {})).toBeUndefined();
  });

  it("never breaks the lesson, whatever it answers", () => {
    const answer = fc.oneof(
      fc.anything(),
      fc.string({ maxLength: 6000 }),
      fc.constantFrom("true", "false", "passed", "review", "999", "1|", "101"),
    );
    const calls = fc.infiniteStream(
      fc.oneof(
        { weight: 4, arbitrary: answer.map((value) => () => value) },
        {
          weight: 1,
          arbitrary: fc.constant(() => {
            throw new Error("LMS");
          }),
        },
      ),
    );
    const property = fc.property(calls, fc.infiniteStream(answer), (stream, reads) => {
      const clock = manualClock();
      const next = () => stream.next().value();
      const api = {
        LMSInitialize: () => "true",
        LMSGetValue: () => reads.next().value,
        LMSSetValue: next,
        LMSCommit: next,
        LMSFinish: next,
        LMSGetLastError: next,
      };
      const tracker = connectScorm12(api, clock, () => {});
      expect(tracker).toBeDefined();
      if (tracker === undefined) return;
      expect(typeof tracker.launch.state).toBe("string");
      tracker.save(begun, "soon");
      tracker.recordInteractions(interactions, 3);
      tracker.recordObjectives([{ id: "m/x", score: 50, status: "completed" }]);
      tracker.save(passed, "now");
      clock.advance(30_000);
      expect(typeof tracker.finish("always")).toBe("boolean");
    });
    fc.assert(property, { numRuns: 300 });
  });
});
