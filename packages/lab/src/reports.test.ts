import { expect, test } from "vitest";
import { formatLabReport } from "./format-lab-report.ts";
import type { LabEvent, PromiseOutcome } from "./lab-event.ts";
import { mergeRuns } from "./merge-runs.ts";

const kept: PromiseOutcome = {
  promise: "fails-after-setup",
  step: "sign",
  mistake: null,
  held: true,
  message: "",
};
const broken: PromiseOutcome = {
  promise: "mistake-rejected",
  step: "sign",
  mistake: 1,
  held: false,
  message: "accepted\u001b[2J",
};
const events: readonly LabEvent[] = [
  {
    event: "plan",
    version: 1,
    driver: "bubblewrap",
    guarantees: ["fs"],
    repeat: 1,
    exercises: [{ id: "book", title: "A book", steps: [] }],
  },
  { event: "start", exercise: "book" },
  { event: "end", exercise: "book", held: false, durationMs: 1234, promises: [kept, broken] },
];

test("the pretty report names the broken promises and where", () => {
  expect(formatLabReport(events, "pretty")).toBe(`✗ book  A book  (1.2 s)
  1 of 2 promises kept
  ✗ The mistake is rejected, and its text is shown. (sign, mistake 1)
      accepted

1 exercise tested: 1 with a broken promise.
`);
});

test("the JSON report is one object, the ndjson report an event a line", () => {
  expect(JSON.parse(formatLabReport(events, "json"))).toMatchObject({
    version: 1,
    held: false,
    exercises: [{ exercise: "book" }],
  });
  const lines = formatLabReport(events, "ndjson").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(["plan", "start", "end"]);
});

test("a promise kept only sometimes is broken, and said to be flaky", () => {
  const flaky = { ...kept, held: false, message: "once" };
  expect(mergeRuns([[kept], [flaky], [kept]])).toEqual([
    flaky,
    {
      promise: "repeatable",
      step: "sign",
      mistake: null,
      held: false,
      message: '"fails-after-setup" was kept in 2 of 3 runs',
    },
  ]);
});

test("a promise broken every time is not flaky", () => {
  expect(mergeRuns([[broken], [broken]]).at(-1)).toMatchObject({ promise: "repeatable", held: true });
  expect(mergeRuns([[kept]])).toEqual([kept]);
});
