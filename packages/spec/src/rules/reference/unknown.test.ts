import { describe, expect, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { applyFix, expectFindings, findingsOf } from "../../testing/rule-test.ts";

const code = "reference/unknown";
const module = "modules/approval-workflows/module.yaml";
const exercise = "exercises/route-invoices/exercise.yaml";
const mid = "assessments/approvals-mid.assessment.yaml";
const training = "training.yaml";

describe(code, () => {
  it("finds names in lists, fields and keys", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `exercises: [route-invoice] # want error "There is no exercise"
`,
      ),
      [training]: withKeys(
        training,
        `plans:
  enterprize: { teach: ilt } # want error "There is no segment"
`,
      ),
    });
  });

  it("finds an objective without its owner", () => {
    expectFindings(code, {
      [exercise]: withKeys(
        exercise,
        `objectives: [build-routing] # want error "There is no objective"
`,
      ),
    });
  });

  it("accepts names of the same document and of others", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: who
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
`,
    });
  });

  it("stays silent where the name may be declared in something broken", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `objectives:
  build routing: { statement: Create an approval workflow }
lessons:
  - { id: why-routing, title: Why, duration: 20m, objectives: [build-routing] }
`,
      ),
    });
  });

  it("stays silent where the text cannot be parsed, or a name is missing", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `exercises: [route-invoice
`,
      ),
    });
  });

  it("stays silent where the name of a definition was left out", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `objectives:
  statement: Create an approval workflow
`,
      ),
    });
  });

  it("leaves steps of an exercise that is not there to the lab", () => {
    expectFindings(code, {
      [exercise]: null,
      [training]: withKeys(
        training,
        `certifications: {}
tracks:
  admin-core: { role: admin, journey: [approval-workflows] }
`,
      ),
      [module]: withKeys(
        module,
        `exercises: []
`,
      ),
    });
  });

  it("offers the nearest name, with the owner it lacks", () => {
    const files = { [exercise]: withKeys(exercise, "objectives: [build-routing]\n") };
    const [finding] = findingsOf(code, files);
    expect(finding?.hint).toBe('Did you mean "approval-workflows/build-routing"?');
    expect(finding && applyFix(finding, files)[exercise]).toContain("[approval-workflows/build-routing]");
  });

  it("points at the value where key and value read the same", () => {
    const files = {
      [training]: withKeys(
        training,
        "tracks:\n  admin-core: { role: role, journey: [approval-workflows] }\n",
      ),
    };
    const [finding] = findingsOf(code, files);
    const text = withKeys(training, "tracks:\n  admin-core: { role: role");
    expect(finding?.range.end.offset).toBe(text.trimEnd().length);
  });

  it("is told once of a module that is gone, and not of what belonged to it", () => {
    const found = findingsOf(code, { [module]: null });
    expect(found.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'training.yaml There is no module "approval-workflows".',
    ]);
  });

  it("is told of what belongs to a module that nothing names", () => {
    const found = findingsOf(code, {
      [exercise]: withKeys(exercise, "objectives: [approvals/build-routing]\n"),
    });
    expect(found).toHaveLength(1);
  });

  it("says what a name is the name of", () => {
    const [finding] = findingsOf(code, { [module]: withKeys(module, "exercises: [approvals-post]\n") });
    expect(finding?.hint).toBe('"approvals-post" is the id of an assessment; an exercise is needed here.');
  });
});
