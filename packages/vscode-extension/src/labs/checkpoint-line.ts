import type { LabEvent } from "./lab-events.ts";

type CheckpointEvent = LabEvent & { readonly event: "checkpoint" };

/** What the log of a run says of one look at a checkpoint, in words for people. */
export function checkpointLine({ promise, title, verdict, expected, held }: CheckpointEvent): string {
  const found = verdicts[verdict] ?? verdict;
  const wanted = held || expected === verdict || expected === "any" ? "" : (shoulds[expected] ?? "");
  return `${held ? "✓" : "✗"} ${moments[promise] ?? promise}: "${title}" ${found}${wanted}.`;
}

/** When it was looked at, by the promise that was put to the test. */
const moments: Readonly<Record<string, string>> = {
  "fails-after-setup": "Before anything is done",
  "solution-solves": "On the way through the solutions",
  "solving-twice": "After solving twice",
  "mistake-rejected": "After a mistake",
  "reset-restores": "Around a reset",
};

const verdicts: Readonly<Record<string, string>> = {
  pass: "holds",
  fail: "does not hold",
  error: "could not be checked",
  manual: "is for a person to judge",
};

const shoulds: Readonly<Record<string, string>> = {
  pass: ", but should",
  fail: ", but should not hold",
};
