import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "measurement/outcome-without-metric";
const outcome = (lines: string, mark = "") =>
  training(`outcomes:\n  faster:${mark}\n    statement: Approvals take two days\n${lines}`);

describe(code, () => {
  it("asks how anyone will know", () => {
    expectFindings(code, outcome("", " # want warning 'know that \"faster\" was reached'"));
  });

  it("is content with a number, and silent beside a broken one", () => {
    expectFindings(code, outcome("    metric: { name: median approval time, target: 2 }\n"));
    expectFindings(code, outcome("    metric: { name: median approval time }\n"));
    expectFindings(code, outcome("    metrics: { name: median approval time, target: 2 }\n"));
  });
});
