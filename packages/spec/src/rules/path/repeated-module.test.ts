import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "path/repeated-module";
const journey = (lines: string) =>
  training(`tracks:\n  admin-core:\n    role: admin\n    journey:\n${lines}`);

describe(code, () => {
  it("finds a module that stands twice", () => {
    expectFindings(
      code,
      journey("      - approval-workflows\n      - approval-workflows # want warning 'stands twice'\n"),
    );
  });

  it("is content with each module once, on as many tracks as need it", () => {
    expectFindings(
      code,
      journey("      - approval-workflows\n  second:\n    role: admin\n    journey: [approval-workflows]\n"),
    );
  });
});
