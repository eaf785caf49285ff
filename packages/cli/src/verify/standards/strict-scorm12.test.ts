import { describe, expect, it } from "vitest";
import { createStrictScorm12 } from "./strict-scorm12.ts";

function running(start: Readonly<Record<string, string>> = {}) {
  const lms = createStrictScorm12(start);
  lms.api.LMSInitialize("");
  return lms;
}

describe("what it refuses", () => {
  it.each([
    ["cmi.suspend_data", "x".repeat(4097)],
    ["cmi.core.lesson_location", "x".repeat(256)],
    ["cmi.core.score.raw", "101"],
    ["cmi.core.score.raw", "66.667"],
    ["cmi.core.score.raw", "-1"],
    ["cmi.core.score.raw", ""],
    ["cmi.core.lesson_status", "not attempted"],
    ["cmi.core.lesson_status", "Passed"],
    ["cmi.core.exit", "normal"],
    ["cmi.core.session_time", "0:01:02"],
    ["cmi.core.session_time", "PT1M2S"],
    ["cmi.core.session_time", "00:61:00"],
    ["cmi.core.student_name", "x"],
    ["cmi.core.total_time", "00:00:01"],
    ["cmi.success_status", "passed"],
    ["cmi.interactions.0.type", "choice"],
    ["cmi.interactions.1.id", "a"],
    ["cmi.interactions.0.id", "a b"],
    ["cmi.objectives.0.status", "passed"],
  ])("%s = %j", (element, value) => {
    const { api, faults } = running();
    expect(api.LMSSetValue(element, value)).toBe("false");
    expect(api.LMSGetLastError()).not.toBe("0");
    expect(faults).toHaveLength(1);
  });

  it.each([
    ["result", "incorrect"],
    ["type", "long-fill-in"],
    ["student_response", "a"],
    ["latency", "PT3S"],
    ["weighting", "1000"],
  ])("an interaction's %s = %j", (part, value) => {
    const { api, faults } = running();
    api.LMSSetValue("cmi.interactions.0.id", "first");
    expect(api.LMSSetValue(`cmi.interactions.0.${part}`, value)).toBe("false");
    expect(faults).toHaveLength(1);
  });

  it("values that are no texts, reading what is write only, and calls out of order", () => {
    const { api, faults } = createStrictScorm12({});
    api.LMSSetValue("cmi.core.score.raw", "1");
    api.LMSGetValue("cmi.core.student_id");
    api.LMSInitialize("");
    api.LMSInitialize("");
    Reflect.apply(api.LMSSetValue, api, ["cmi.core.score.raw", 50]);
    api.LMSGetValue("cmi.interactions.0.id");
    api.LMSGetValue("cmi.core.exit");
    api.LMSFinish("");
    api.LMSCommit("");
    api.LMSFinish("");
    expect(faults).toEqual([
      'LMSSetValue("cmi.core.score.raw"): called before LMSInitialize (error 301)',
      'LMSGetValue("cmi.core.student_id"): called before LMSInitialize (error 301)',
      "LMSInitialize: called twice (error 101)",
      'LMSSetValue("cmi.core.score.raw"): the value is a number, not a text (error 405)',
      'LMSGetValue("cmi.interactions.0.id"): the element is write only (error 404)',
      'LMSGetValue("cmi.core.exit"): the element is write only (error 404)',
      "LMSCommit: called after LMSFinish (error 301)",
      "LMSFinish: called after LMSFinish (error 301)",
    ]);
  });
});

it("takes what every LMS takes and counts lists", () => {
  const { api, faults } = running({ "cmi.core.student_id": "l-1", "cmi.objectives.0.id": "old" });
  expect(api.LMSGetValue("cmi.core.student_id")).toBe("l-1");
  expect(api.LMSGetValue("cmi.objectives._count")).toBe("1");
  for (const [element, value] of [
    ["cmi.suspend_data", "x".repeat(4096)],
    ["cmi.core.score.raw", "66.67"],
    ["cmi.core.lesson_status", "passed"],
    ["cmi.core.exit", ""],
    ["cmi.core.session_time", "0000:01:02.35"],
    ["cmi.objectives.1.id", "m.o"],
    ["cmi.objectives.1.status", "not attempted"],
    ["cmi.interactions.0.id", "post.item"],
    ["cmi.interactions.0.type", "choice"],
    ["cmi.interactions.0.objectives.0.id", "m.o"],
    ["cmi.interactions.0.correct_responses.0.pattern", "a,c"],
    ["cmi.interactions.0.student_response", "b"],
    ["cmi.interactions.0.result", "wrong"],
    ["cmi.interactions.0.latency", "0000:00:03.10"],
    ["cmi.interactions.0.weighting", "2"],
  ] as const)
    expect([element, api.LMSSetValue(element, value)]).toEqual([element, "true"]);
  expect(api.LMSGetValue("cmi.interactions._count")).toBe("1");
  expect(api.LMSCommit("")).toBe("true");
  expect(api.LMSFinish("")).toBe("true");
  expect(faults).toEqual([]);
});
