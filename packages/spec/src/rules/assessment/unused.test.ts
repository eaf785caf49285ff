import { describe, expect, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { allFindings, expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "assessment/unused";
const quick = (when: string, mark = ""): TestFiles => ({
  "assessments/quick.assessment.yaml": `when: ${when}${mark}
pass: 80%
items:
  - id: which
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: Which one?
    answers: [this]
    feedback: Look at the decision.
`,
});
const mark = ` # want warning 'Nobody takes the assessment "quick"'`;
const track = (keys: string) =>
  training(`tracks:\n  admin-core: { role: admin, journey: [approval-workflows], ${keys} }\n`);

describe(code, () => {
  it.each([
    ["pre", "in a track: assessments: [quick]"],
    ["mid", "in the module that it belongs to"],
    ["post", "quiz: of a certification"],
    ["post-implementation", "in a track"],
  ])("finds one for %s that nothing names, and says where it belongs", (when, hint) => {
    const [finding] = expectFindings(code, quick(when, mark));
    expect(finding?.hint).toContain(hint);
    expect(finding?.hint).toContain("Or remove the file.");
  });

  it("finds one for recall on tracks that have later practice already", () => {
    const [finding] = expectFindings(code, quick("recall", mark));
    expect(finding?.hint).toContain("practiseAgain");
  });

  it("leaves recall to the track that lacks it", () => {
    const files = training("tracks:\n  admin-core: { role: admin, journey: [approval-workflows] }\n");
    expect(
      allFindings(files)
        .map((each) => each.code)
        .filter((each) => !each.startsWith("certification/")),
    ).toEqual(["journey/no-reinforcement"]);
  });

  it("is the only finding where an assessment is taken out of its module, and says what lacks it", () => {
    const files = {
      ...module(`assessments: []
objectives:
  build-routing:
    statement: Explain who approves an invoice of which amount
    behaviours: [routes-by-amount]
exercises: []
`),
      ...training(
        "tracks:\n  admin-core: { role: admin, journey: [approval-workflows] }\ncertifications: {}\n",
      ),
      "exercises/route-invoices/exercise.yaml": null,
      "exercises/route-invoices/lab.yaml": null,
      "assessments/approvals-recall.assessment.yaml": null,
    };
    const [finding, ...others] = allFindings(files);
    expect(others).toEqual([]);
    expect(finding?.code).toBe(code);
    expect(finding?.hint).toContain(
      'Until then nothing shows whether "approval-workflows/build-routing" was',
    );
  });

  it("is content with a module, a track, later practice, a certification", () => {
    expectFindings(code, { ...quick("mid"), ...module("assessments: [approvals-post, quick]\n") });
    expectFindings(code, {
      ...quick("pre"),
      ...track("assessments: [quick], practiseAgain: { after: [3d], assessment: approvals-recall }"),
    });
    const recall = { "assessments/approvals-recall.assessment.yaml": null };
    expectFindings(code, {
      ...quick("recall"),
      ...recall,
      ...track("practiseAgain: { after: [3d], assessment: quick }"),
    });
    expectFindings(code, {
      ...quick("post"),
      ...training("certifications:\n  approvals-admin: { quiz: quick, pass: 80%, valid: 1y }\n"),
    });
  });

  it("leaves an assessment of a module on no track to the module", () => {
    expectFindings(code, {
      ...quick("post"),
      "modules/spare/module.yaml":
        "title: Spare\nlevel: 1\nobjectives: {}\nlessons: []\nassessments: [quick]\n",
    });
  });

  it("is silent while something may name it", () => {
    expectFindings(code, { ...quick("mid"), ...module("assessments: [approvals-post, quik]\n") });
    expectFindings(code, { ...quick("mid"), ...module("assesments: [approvals-post, quick]\n") });
    expectFindings(code, { ...quick("pre"), ...training("tracks: [\n") });
  });
});
