import { describe, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "objective/no-behaviour";
const two = (second: string) =>
  module(`
objectives:
  build-routing:
    statement: Create an approval workflow
    behaviours: [routes-by-amount]
  ${second}
`);

describe(code, () => {
  it("misses the behaviour of one objective where others have theirs", () => {
    expectFindings(
      code,
      two("archive: # want info 'which behaviour \"archive\" leads to'\n    statement: Archive a workflow"),
    );
  });

  it("is content with a behaviour, even a misspelt one", () => {
    expectFindings(code, two("archive:\n    statement: Archive it\n    behaviours: [routes-by-amount]"));
    expectFindings(code, two("archive:\n    statement: Archive it\n    behaviours: [routes-by-amout]"));
    expectFindings(code, two("archive:\n    statement: Archive it\n    behaviors: [routes-by-amount]"));
  });

  it("leaves mandated objectives and programs without behaviours alone", () => {
    expectFindings(code, two("archive:\n    statement: Archive it\n    kind: { mandated: GDPR 5 }"));
    expectFindings(code, {
      ...training("outcomes:\n  faster:\n    statement: Faster approvals\n"),
      ...module("objectives:\n  build-routing:\n    statement: Create a workflow\n"),
    });
  });

  it("lets the behaviour speak where no objective leads to it", () => {
    expectFindings(code, module("objectives:\n  build-routing:\n    statement: Create a workflow\n"));
  });
});
