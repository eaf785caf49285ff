import { describe, it } from "vitest";
import { exercise, module } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "alignment/only-guided";
const guided = (mark = "", independent = "independent: []\n"): TestFiles =>
  exercise(`
guided:${mark}
  - { id: create-workflow, do: Create a workflow., feedback: Not there yet. }
${independent}`);
const mark = " # want warning 'Nobody does \"approval-workflows/build-routing\" without guidance'";
const objective = (more: string): TestFiles =>
  module(`objectives:\n  build-routing:\n    statement: Create an approval workflow\n${more}`);

describe(code, () => {
  it("misses independent work from level 2 on", () => {
    expectFindings(code, guided(mark));
    expectFindings(code, { ...guided(mark), ...module("level: 3\n") });
  });

  it("says it once for several objectives of an exercise", () => {
    expectFindings(code, {
      ...module(`
objectives:
  build-routing: { statement: Create an approval workflow }
  escalate: { statement: Configure an escalation }
`),
      ...exercise(`
objectives: [approval-workflows/build-routing, approval-workflows/escalate]
guided: # want warning 'and 1 more without guidance'
  - { id: create-workflow, do: Create a workflow., feedback: Not there yet. }
independent: []
`),
    });
  });

  it("is content at level 1, and with one independent step", () => {
    expectFindings(code, { ...guided(), ...module("level: 1\n") });
    expectFindings(
      code,
      guided("", "independent:\n  - { id: escalate, do: Escalate., feedback: Not yet. }\n"),
    );
  });

  it("is content where another exercise lets people work alone", () => {
    expectFindings(code, {
      ...guided(),
      "exercises/again/exercise.yaml": `title: Again
objectives: [approval-workflows/build-routing]
duration: 10m
scenario: A second team asks for the same.
independent:
  - { id: alone, do: Build it., feedback: Not yet. }
`,
    });
  });

  it("counts work in the product itself, and leaves attitudes alone", () => {
    expectFindings(code, { ...guided(), ...objective("    performed: { event: workflow.created }\n") });
    expectFindings(code, {
      ...guided(),
      ...objective("    observed: { by: a peer, checklist: [Builds it] }\n"),
    });
    expectFindings(code, { ...guided(), ...objective("    kind: attitude\n") });
  });

  it("is silent beside a misspelt key", () => {
    expectFindings(
      code,
      guided("", "independant:\n  - { id: escalate, do: Escalate., feedback: Not yet. }\n"),
    );
  });
});
