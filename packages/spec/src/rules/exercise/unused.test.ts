import { describe, expect, it } from "vitest";
import { module, post, training } from "../../testing/changes.ts";
import { allFindings, expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "exercise/unused";
const talk = (mark = ""): TestFiles => ({
  "exercises/talk/exercise.yaml": `title: Talk about it${mark}
objectives: [approval-workflows/build-routing]
duration: 10m
scenario: A colleague asks you when an invoice escalates.
independent:
  - { id: tell, do: Tell your neighbour., feedback: Nobody was told yet. }
`,
});
const mark = ` # want warning 'Nobody does the exercise "talk"'`;
const certification = (practical: string) =>
  training(
    `certifications:\n  approvals-admin: { quiz: approvals-post, ${practical}pass: 80%, valid: 1y }\n`,
  );

describe(code, () => {
  it("finds an exercise that nothing names", () => {
    const [finding] = expectFindings(code, talk(mark));
    expect(finding?.hint).toContain("Or remove its folder.");
  });

  it("is the only finding where an exercise is taken out of its module, and says what lacks it", () => {
    const [finding, ...others] = allFindings({ ...module("exercises: []\n"), ...certification("") }).filter(
      (each) => each.code !== "certification/no-practical",
    );
    expect(others).toEqual([]);
    expect(finding?.code).toBe(code);
    expect(finding?.hint).toContain('Until then nobody practises "approval-workflows/build-routing".');
  });

  it("is content with a module, a certification, a hands-on item", () => {
    expectFindings(code, { ...talk(), ...module("exercises: [route-invoices, talk]\n") });
    expectFindings(code, { ...talk(), ...certification("practical: talk, ") });
    expectFindings(code, {
      ...talk(),
      ...post(
        "items:\n  - { id: show, type: hands-on, objectives: [approval-workflows/build-routing], prompt: Do it., exercise: talk }\n",
      ),
    });
  });

  it("leaves an exercise of a module on no track to the module", () => {
    expectFindings(code, {
      ...talk(),
      "modules/spare/module.yaml": "title: Spare\nlevel: 1\nobjectives: {}\nlessons: []\nexercises: [talk]\n",
    });
  });

  it("is silent while something may name it", () => {
    expectFindings(code, { ...talk(), ...module("exercises: [route-invoices, tolk]\n") });
    expectFindings(code, { ...talk(), ...module("exercices: [route-invoices, talk]\n") });
    expectFindings(code, { ...talk(), ...certification("practicle: talk, ") });
    expectFindings(code, { ...talk(), ...post("items: [\n") });
  });
});
