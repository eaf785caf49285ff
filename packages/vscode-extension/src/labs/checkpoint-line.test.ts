import { expect, test } from "vitest";
import { checkpointLine } from "./checkpoint-line.ts";

const event = {
  event: "checkpoint",
  exercise: "route-invoices",
  step: "escalate",
  title: "The manager's manager is told",
  feedback: "",
  detail: "",
} as const;

test("a log says in words what was looked at, when, and how it should have been", () => {
  const said = (promise: string, verdict: string, expected: string) =>
    checkpointLine({
      ...event,
      promise,
      verdict,
      expected,
      held: expected === "any" || expected === verdict,
    });
  expect(said("fails-after-setup", "fail", "fail")).toBe(
    `✓ Before anything is done: "The manager's manager is told" does not hold.`,
  );
  expect(said("mistake-rejected", "fail", "any")).toContain("✓ After a mistake: ");
  expect(said("solution-solves", "fail", "pass")).toBe(
    `✗ On the way through the solutions: "The manager's manager is told" does not hold, but should.`,
  );
  expect(said("fails-after-setup", "pass", "fail")).toContain("holds, but should not hold.");
  expect(said("new-promise", "error", "pass")).toContain("✗ new-promise: ");
});
