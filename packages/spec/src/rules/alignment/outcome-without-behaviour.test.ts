import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "alignment/outcome-without-behaviour";
const outcome = (rest: string, mark = "") =>
  training(`outcomes:\n  faster-approvals:${mark}\n    statement: Approvals take two days\n${rest}`);
const mark = " # want warning '\"faster-approvals\" names no behaviour'";

describe(code, () => {
  it("misses the behaviours of an outcome", () => {
    expectFindings(code, outcome("", mark));
    expectFindings(code, outcome("    behaviours: {}\n", mark));
  });

  it("is content with one behaviour, and silent beside a misspelt key", () => {
    expectFindings(code, outcome("    behaviours: { routes-by-amount: They route by amount }\n"));
    expectFindings(code, outcome("    behaviors: { routes-by-amount: They route by amount }\n"));
  });
});
