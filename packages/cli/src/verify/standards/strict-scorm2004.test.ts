import { describe, expect, it } from "vitest";
import { createStrictScorm2004 } from "./strict-scorm2004.ts";

function running(start: Readonly<Record<string, string>> = {}) {
  const lms = createStrictScorm2004(start);
  lms.api.Initialize("");
  return lms;
}

describe("what it refuses", () => {
  it.each([
    ["cmi.suspend_data", "x".repeat(64_001)],
    ["cmi.location", "x".repeat(1001)],
    ["cmi.score.scaled", "83.33"],
    ["cmi.score.raw", "a"],
    ["cmi.progress_measure", "1.1"],
    ["cmi.completion_status", "passed"],
    ["cmi.success_status", "completed"],
    ["cmi.session_time", "PT1.234S"],
    ["cmi.session_time", "0000:01:02.00"],
    ["cmi.session_time", "P"],
    ["cmi.exit", "quit"],
    ["cmi.mode", "normal"],
    ["cmi.core.lesson_status", "passed"],
    ["adl.nav.request", "exitAll"],
    ["adl.nav.request", "exit"],
    ["cmi.interactions.0.type", "choice"],
    ["cmi.interactions.1.id", "a"],
    ["cmi.interactions.0.id", "a b"],
    ["cmi.interactions.0.id", "urn:half"],
    ["cmi.objectives.0.success_status", "passed"],
  ])("%s = %j", (element, value) => {
    const { api, faults } = running();
    expect(api.SetValue(element, value)).toBe("false");
    expect(api.GetLastError()).not.toBe("0");
    expect(faults).toHaveLength(1);
  });

  it.each([
    ["choice", "result", "wrong"],
    ["choice", "learner_response", "a-b"],
    ["choice", "learner_response", "a,b c"],
    ["choice", "learner_response", "a[,]a"],
    ["true-false", "learner_response", "t"],
    ["matching", "learner_response", "a.b"],
    ["numeric", "learner_response", "7,5"],
    ["numeric", "correct_responses.0.pattern", "7500"],
    ["fill-in", "correct_responses.0.pattern", "x".repeat(251)],
    ["fill-in", "correct_responses.1.pattern", "x"],
    ["choice", "timestamp", "2026-11-22T05:30:00.123Z"],
    ["choice", "timestamp", "2026-11-22T05:30:00Z"],
    ["choice", "latency", "00:00:03"],
    ["choice", "description", "x".repeat(251)],
  ])("a %s interaction's %s = %j", (type, part, value) => {
    const { api, faults } = running();
    api.SetValue("cmi.interactions.0.id", "first");
    api.SetValue("cmi.interactions.0.type", type);
    expect(api.SetValue(`cmi.interactions.0.${part}`, value)).toBe("false");
    expect(faults).toHaveLength(1);
  });

  it("a response before its type, one objective twice, too many right answers", () => {
    const { api, faults } = running({ "cmi.objectives.0.id": "m.o" });
    api.SetValue("cmi.interactions.0.id", "first");
    api.SetValue("cmi.interactions.0.learner_response", "a");
    api.SetValue("cmi.interactions.0.type", "fill-in");
    for (let n = 0; n <= 5; n++) api.SetValue(`cmi.interactions.0.correct_responses.${n}.pattern`, `x${n}`);
    api.SetValue("cmi.objectives.1.id", "m.o");
    expect(faults).toEqual([
      'SetValue("cmi.interactions.0.learner_response"): set before the entry\'s type (error 408)',
      'SetValue("cmi.interactions.0.correct_responses.5.pattern"): more than 5 right answers (error 351)',
      'SetValue("cmi.objectives.1.id"): the objective "m.o" is there already (error 351)',
    ]);
  });

  it("values that are no texts, reading what is write only, and calls out of order", () => {
    const { api, faults } = createStrictScorm2004({});
    api.SetValue("cmi.score.raw", "1");
    api.GetValue("cmi.learner_id");
    api.Initialize("");
    api.Initialize("");
    Reflect.apply(api.SetValue, api, ["cmi.score.raw", 50]);
    api.GetValue("cmi.exit");
    api.Terminate("");
    api.Commit("");
    api.Terminate("");
    expect(faults).toEqual([
      'SetValue("cmi.score.raw"): called before Initialize (error 132)',
      'GetValue("cmi.learner_id"): called before Initialize (error 122)',
      "Initialize: called twice (error 103)",
      'SetValue("cmi.score.raw"): the value is a number, not a text (error 406)',
      'GetValue("cmi.exit"): the element is write only (error 405)',
      "Commit: called after Terminate (error 143)",
      "Terminate: called after Terminate (error 113)",
    ]);
  });
});

it("takes what every LMS takes, counts lists, and minds no question about what is unset", () => {
  const { api, faults } = running({ "cmi.learner_id": "l-1", "cmi.objectives.0.id": "old" });
  expect(api.GetValue("cmi.learner_id")).toBe("l-1");
  expect(api.GetValue("cmi.suspend_data")).toBe("");
  expect(api.GetLastError()).toBe("403");
  expect(api.GetValue("cmi.objectives._count")).toBe("1");
  for (const [element, value] of [
    ["cmi.suspend_data", "x".repeat(64_000)],
    ["cmi.score.scaled", "0.6667"],
    ["cmi.score.raw", "66.67"],
    ["cmi.completion_status", "completed"],
    ["cmi.success_status", "passed"],
    ["cmi.progress_measure", "1"],
    ["cmi.exit", "suspend"],
    ["cmi.session_time", "PT0H1M2.35S"],
    ["cmi.session_time", "PT3S"],
    ["cmi.objectives.1.id", "m.o"],
    ["cmi.objectives.1.success_status", "failed"],
    ["cmi.interactions.0.id", "post.item"],
    ["cmi.interactions.0.type", "matching"],
    ["cmi.interactions.0.objectives.0.id", "m.o"],
    ["cmi.interactions.0.correct_responses.0.pattern", "a[.]b[,]b[.]a"],
    ["cmi.interactions.0.learner_response", "a[.]b"],
    ["cmi.interactions.0.result", "incorrect"],
    ["cmi.interactions.0.timestamp", "2026-11-22T05:30:00"],
    ["cmi.interactions.0.latency", "PT3.1S"],
    ["cmi.interactions.1.id", "post.number"],
    ["cmi.interactions.1.type", "numeric"],
    ["cmi.interactions.1.correct_responses.0.pattern", "7500[:]7500"],
    ["cmi.interactions.1.learner_response", "7.5"],
  ] as const)
    expect([element, api.SetValue(element, value)]).toEqual([element, "true"]);
  expect(api.GetValue("cmi.interactions._count")).toBe("2");
  expect(api.GetValue("cmi.interactions.0.correct_responses._count")).toBe("1");
  expect(api.Commit("")).toBe("true");
  expect(api.Terminate("")).toBe("true");
  expect(faults).toEqual([]);
});
