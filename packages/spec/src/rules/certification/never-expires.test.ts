import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "certification/never-expires";
const certification = (lines = "", mark = "") =>
  training(
    `certifications:\n  approvals-admin:${mark}\n    quiz: approvals-post\n    practical: route-invoices\n${lines}`,
  );

describe(code, () => {
  it("finds a certification without an end, or with a late one", () => {
    expectFindings(code, certification("", " # want warning '\"approvals-admin\" never expires'"));
    expectFindings(code, certification("    valid: 3y # want warning 'more than two years'\n"));
  });

  it("is content with up to two years, and with a reason", () => {
    expectFindings(code, certification("    valid: 1y\n"));
    expectFindings(code, certification("    valid: 2y\n"));
    expectFindings(code, certification("    valid: 104w\n"));
    expectFindings(code, certification("    because: It certifies a fixed release.\n"));
  });

  it("is silent beside a misspelt key", () => {
    expectFindings(code, certification("    vaild: 1y\n"));
    expectFindings(code, certification("    valid: one year\n"));
  });
});
