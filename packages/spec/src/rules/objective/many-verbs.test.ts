import { describe, it } from "vitest";
import { module } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "objective/many-verbs";
const objective = (statement: string, more = "") =>
  module(`objectives:\n  build-routing:\n    statement: ${statement}\n${more}`);

describe(code, () => {
  it("counts three performances and more", () => {
    expectFindings(
      code,
      objective(
        'Create, test and publish a workflow # want warning \'3 things at once: "Create", "test", "publish"\'',
      ),
    );
    expectFindings(
      code,
      objective('Create a workflow, test its route, and publish it # want warning "3 things at once"'),
    );
    expectFindings(
      code,
      objective('Create, read, update and delete records # want warning "4 things at once"'),
    );
  });

  it.each([
    "Identify and correct routing errors",
    "Create a workflow and test the route",
    "Explain how to create, test and publish a workflow",
    "Describe the design, build and test phases",
    "Describe read, write and export permissions",
    "Configure routing by amount, department and region",
  ])("is content with %s", (statement) => {
    expectFindings(code, objective(statement));
  });

  it("leaves a mandated wording alone", () => {
    expectFindings(
      code,
      objective("Identify, report and record a breach", "    kind: { mandated: GDPR 33 }\n"),
    );
  });
});
