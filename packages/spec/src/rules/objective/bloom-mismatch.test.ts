import { describe, it } from "vitest";
import { module } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "objective/bloom-mismatch";
const objective = (statement: string, bloom: string) =>
  module(`objectives:\n  build-routing:\n    statement: ${statement}\n    bloom: ${bloom}\n`);

describe(code, () => {
  it("contradicts a level two steps away from all the verb can mean", () => {
    expectFindings(
      code,
      objective("List the triggers", 'create # want warning \'"List" is not a verb of the level "create"\''),
    );
    expectFindings(code, objective("Design a workflow", 'apply # want warning "Design"'));
    expectFindings(code, objective("Explain and summarise the route", 'evaluate # want warning "Explain"'));
  });

  it.each([
    ["Define a term", "remember"],
    ["Define a service level", "create"],
    ["Define a service level", "evaluate"],
    ["Create a workflow", "apply"],
    ["List the triggers", "understand"],
    ["Explain and configure a trigger", "analyse"],
    ["Frobnicate the trigger", "create"],
  ])("accepts %s as %s", (statement, bloom) => {
    expectFindings(code, objective(statement, bloom));
  });

  it("says nothing beside a vague verb, nor of an attitude", () => {
    expectFindings(code, objective("Know the triggers", "create"));
    expectFindings(code, objective("List the triggers", "create\n    kind: attitude"));
  });
});
