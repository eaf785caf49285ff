import { describe, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "alignment/behaviour-without-objective";
const outcomes = (mark: string) =>
  training(`
outcomes:
  faster-approvals:
    statement: Customers approve invoices within two business days
    behaviours:
      routes-by-amount: Administrators route invoices by amount
      checks-daily: Managers look at open approvals every day${mark}
`);

describe(code, () => {
  it("misses an objective for a behaviour", () => {
    expectFindings(code, outcomes(" # want warning 'No objective leads to the behaviour \"checks-daily\"'"));
  });

  it("is content when some objective names it", () => {
    expectFindings(code, {
      ...outcomes(""),
      ...module(
        "objectives:\n  watch:\n    statement: Find open approvals\n    behaviours: [checks-daily, routes-by-amount]\n",
      ),
    });
  });

  it("is silent while an objective may name it", () => {
    const misspelt =
      "objectives:\n  watch:\n    statement: Find them\n    behaviours: [routes-by-amount, checks-dayly]\n";
    expectFindings(code, { ...outcomes(""), ...module(misspelt) });
    expectFindings(code, { ...outcomes(""), ...module("objectives: [\n") });
  });
});
