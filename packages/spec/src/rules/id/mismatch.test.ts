import { describe, expect, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { allFindings, applyFix, expectFindings, findingsOf, pointedAt } from "../../testing/rule-test.ts";

const code = "id/mismatch";
const module = "modules/approval-workflows/module.yaml";
const exercise = "exercises/route-invoices/exercise.yaml";
const post = "assessments/approvals-post.assessment.yaml";
const training = "training.yaml";

describe(code, () => {
  it("finds an id that differs from the folder", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `id: approval-workflow # want error "but its place (modules/approval-workflows/module.yaml) names it"
`,
      ),
    });
  });

  it("finds an id that differs from the file", () => {
    expectFindings(code, {
      [post]: withKeys(
        post,
        `id: approvals-final # want error "calls itself"
`,
      ),
    });
  });

  it("accepts the same id, no id, and the program\u2019s own id", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `id: approval-workflows
`,
      ),
      [training]: withKeys(
        training,
        `id: another-name
`,
      ),
    });
  });

  it("leaves a folder that cannot be an id to its own finding", () => {
    expectFindings(code, {
      "modules/Approval/module.yaml": `id: approval
title: Approval
level: 2
objectives: {}
lessons: []
`,
    });
  });

  it("offers the folder's name", () => {
    const files = { [module]: withKeys(module, "id: approval-workflow\n") };
    const [finding] = findingsOf(code, files);
    expect(finding && pointedAt(finding, files)).toBe("approval-workflow");
    expect(finding && applyFix(finding, files)[module]).toContain("id: approval-workflows\n");
  });

  it("is the only finding when others use the name inside", () => {
    const files = {
      [module]: withKeys(module, "id: approval-flows\n"),
      [exercise]: withKeys(exercise, "objectives: [approval-workflows/build-routing]\n"),
      "variants/bank.variant.yaml": "title: Bank\nreplace: { approval-flows: approval-workflows }\n",
    };
    expect(allFindings(files).map((each) => each.code)).toEqual(["id/mismatch"]);
  });
});
