import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { manualClock } from "../testing/manual-clock.ts";
import { createStrictLms2004 } from "../testing/strict-lms-2004.ts";
import { connectScorm2004 } from "./scorm2004.ts";
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
  { id: "exam/b", objectives: [], content: { type: "text", correct: ["With"] }, right: false, points: 1 },
];

function session(start: Readonly<Record<string, string>> = {}) {
  const lms = createStrictLms2004(start);
  const clock = manualClock();
  const troubles: boolean[] = [];
  const tracker = connectScorm2004(lms.api, clock, (failing) => troubles.push(failing));
  if (tracker === undefined) throw new Error("refused");
  return { lms, clock, troubles, tracker };
}

describe("a SCORM 2004 session", () => {
  it.each(["unknown", "not attempted"])(
    "turns an untouched record (%s) into an incomplete one at once",
    (status) => {
      const { lms } = session({ "cmi.completion_status": status });
      expect(lms.values["cmi.completion_status"]).toBe("incomplete");
      expect(lms.commits).toBe(1);
    },
  );

  it("reads what was kept, and says how much the LMS keeps", () => {
    const { tracker } = session({ "cmi.suspend_data": "1|x", "cmi.location": "m/b" });
    expect(tracker.launch).toEqual({
      kind: "lms",
      mode: "normal",
      state: "1|x",
      longestState: 64_000,
      location: "m/b",
      learner: "l-1",
    });
  });

  it("tells completion and success apart, and ends once", () => {
    const { lms, clock, tracker } = session();
    tracker.save({ ...begun, success: "passed", score: 83.33, measure: 1 / 3 }, "now");
    expect(lms.values).toMatchObject({
      "cmi.completion_status": "incomplete",
      "cmi.success_status": "passed",
      "cmi.score.scaled": "0.8333",
      "cmi.score.raw": "83.33",
      "cmi.score.min": "0",
      "cmi.score.max": "100",
      "cmi.progress_measure": "0.3333",
    });
    clock.advance(62_345);
    tracker.save(passed, "now");
    expect(tracker.finish("whenSaved")).toBe(true);
    expect(tracker.finish("always")).toBe(true);
    expect(lms.values).toMatchObject({
      "cmi.completion_status": "completed",
      "cmi.success_status": "passed",
      "cmi.progress_measure": "1",
      "cmi.exit": "suspend",
      "cmi.session_time": "PT0H1M2.35S",
      "cmi.suspend_data": "1|a",
      "cmi.location": "m/a",
    });
    expect(lms).toMatchObject({ state: "finished", faults: [] });
  });

  it("reports no score before there is one, and no success where nothing is judged", () => {
    const { lms, tracker } = session();
    tracker.save(begun, "now");
    expect(lms.sets.filter((set) => set.startsWith("cmi.score"))).toEqual([]);
    tracker.save({ ...begun, completion: "completed", measure: 1 }, "now");
    expect(lms.values).toMatchObject({
      "cmi.completion_status": "completed",
      "cmi.success_status": "unknown",
    });
  });

  it("never lowers what the LMS has", () => {
    const { lms, tracker } = session({
      "cmi.completion_status": "completed",
      "cmi.success_status": "passed",
      "cmi.score.scaled": "0.9",
      "cmi.progress_measure": "1",
    });
    tracker.save(begun, "now");
    tracker.save({ ...failed, score: 20 }, "now");
    expect(lms.values).toMatchObject({
      "cmi.completion_status": "completed",
      "cmi.success_status": "passed",
      "cmi.score.scaled": "0.9",
      "cmi.score.raw": "90",
      "cmi.progress_measure": "1",
    });
  });

  it("raises failed to passed", () => {
    const { lms, tracker } = session({ "cmi.success_status": "failed", "cmi.score.scaled": "0.4" });
    tracker.save(passed, "now");
    expect(lms.values).toMatchObject({ "cmi.success_status": "passed", "cmi.score.scaled": "0.8333" });
  });

  it("keeps a state that SCORM 1.2 has no room for", () => {
    const { lms, tracker } = session();
    tracker.save({ ...begun, state: "x".repeat(64_000) }, "now");
    expect(lms.values["cmi.suspend_data"]).toHaveLength(64_000);
    expect(lms.faults).toEqual([]);
  });
});

describe("what does not count", () => {
  it.each(["browse", "review"])("records nothing in %s", (mode) => {
    const { lms, tracker } = session({ "cmi.mode": mode, "cmi.suspend_data": "1|old" });
    tracker.recordInteractions(interactions, 0);
    tracker.recordObjectives([{ id: "m/x", score: 50, status: "failed" }]);
    tracker.save(passed, "now");
    tracker.finish("always");
    expect(tracker.launch.mode).toBe("review");
    expect(lms.sets.filter((set) => !set.startsWith("cmi.session_time"))).toEqual([]);
  });

  it("keeps the place without credit, but nothing that scores", () => {
    const { lms, tracker } = session({ "cmi.credit": "no-credit" });
    tracker.recordInteractions(interactions, 0);
    tracker.save(passed, "now");
    expect(lms.sets.filter((set) => /status|score|measure|interactions/.test(set))).toEqual([]);
    expect(lms.values["cmi.suspend_data"]).toBe("1|a");
  });
});

describe("interactions and objectives", () => {
  it("are written id first, in the notation of 2004, after those that are there", () => {
    const { lms, tracker } = session({ "cmi.interactions.0.id": "earlier" });
    tracker.recordInteractions(interactions, 0);
    expect(lms.faults).toEqual([]);
    expect(lms.sets.filter((set) => set.startsWith("cmi.interactions.1."))).toEqual([
      "cmi.interactions.1.id=exam.a",
      "cmi.interactions.1.type=choice",
      "cmi.interactions.1.objectives.0.id=m.x",
      "cmi.interactions.1.objectives.1.id=m.y",
      "cmi.interactions.1.correct_responses.0.pattern=a[,]c",
      "cmi.interactions.1.weighting=2",
      "cmi.interactions.1.learner_response=b",
      "cmi.interactions.1.result=incorrect",
      "cmi.interactions.1.latency=PT0H0M12.35S",
    ]);
    expect(lms.values["cmi.interactions.2.id"]).toBe("exam.b");
  });

  it("give each objective its own place, with success and completion apart", () => {
    const { lms, tracker } = session({ "cmi.objectives.0.id": "m.y" });
    tracker.recordObjectives([
      { id: "m/x", score: 50, status: "failed" },
      { id: "m/y", score: 66.67, status: "completed" },
    ]);
    expect(lms.values).toMatchObject({
      "cmi.objectives.0.score.scaled": "0.6667",
      "cmi.objectives.0.success_status": "unknown",
      "cmi.objectives.0.completion_status": "completed",
      "cmi.objectives.1.id": "m.x",
      "cmi.objectives.1.score.raw": "50",
      "cmi.objectives.1.success_status": "failed",
    });
    expect(lms.faults).toEqual([]);
  });
});

describe("an LMS that cannot be relied upon", () => {
  it("is told apart once when saving fails and once when it works again", () => {
    const { lms, clock, troubles, tracker } = session();
    lms.broken = true;
    tracker.save(passed, "now");
    clock.advance(10_000);
    lms.broken = false;
    clock.advance(10_000);
    expect(troubles).toEqual([true, false]);
    expect(lms.values["cmi.success_status"]).toBe("passed");
  });

  it("may throw at the end, as some do when they navigate", () => {
    const { api } = createStrictLms2004();
    const throwing = {
      ...api,
      Terminate: () => {
        throw new Error("navigation");
      },
    };
    const tracker = connectScorm2004(throwing, manualClock(), () => {});
    tracker?.save(passed, "now");
    expect(tracker?.finish("always")).toBe(true);
  });

  it("may lack what is optional", () => {
    const { lms, troubles } = session();
    const api = {
      ...lms.api,
      Initialize: () => "true",
      SetValue: (element: string, value: string) =>
        /progress_measure|objectives|interactions/.test(element) ? "false" : lms.api.SetValue(element, value),
      GetLastError: () => "402",
    };
    const tracker = connectScorm2004(api, manualClock(), (failing) => troubles.push(failing));
    tracker?.recordInteractions(interactions, 0);
    tracker?.save(passed, "now");
    expect(troubles).toEqual([]);
    expect(lms.values["cmi.completion_status"]).toBe("completed");
  });

  it("never breaks the lesson, whatever it answers", () => {
    const answer = fc.oneof(
      fc.anything(),
      fc.constantFrom("true", "false", "passed", "review", "0.5", "403"),
    );
    const property = fc.property(fc.infiniteStream(answer), (answers) => {
      const next = () => answers.next().value;
      const clock = manualClock();
      const api = {
        Initialize: () => "true",
        GetValue: next,
        SetValue: next,
        Commit: next,
        Terminate: next,
        GetLastError: next,
      };
      const tracker = connectScorm2004(api, clock, () => {});
      tracker?.recordInteractions(interactions, 3);
      tracker?.save(passed, "now");
      clock.advance(30_000);
      expect(typeof tracker?.finish("always")).toBe("boolean");
    });
    fc.assert(property, { numRuns: 200 });
  });
});
