import { describe, it } from "vitest";
import { module } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "objective/no-object";
const objective = (statement: string) =>
  module(`objectives:\n  build-routing:\n    statement: ${statement}\n`);

describe(code, () => {
  it("misses what the verb is done to", () => {
    expectFindings(code, objective("Configure. # want warning '\"Configure\" does not say what'"));
    expectFindings(code, objective('You can create independently # want warning "does not say what"'));
  });

  it.each([
    "Configure a trigger",
    "Identify and correct routing errors",
    "Log in",
    "Navigate independently",
    "Explain why it matters",
    '"Configure {{product}}"',
    "Troubleshoot",
    "Workflows",
  ])("is content with %s", (statement) => {
    expectFindings(code, objective(statement));
  });

  it("says nothing beside a vague verb", () => {
    expectFindings(code, objective("Understand"));
  });
});
