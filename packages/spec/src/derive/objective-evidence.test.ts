import { describe, expect, it } from "vitest";
import { exercise, module, post, training } from "../testing/changes.ts";
import type { TestFiles } from "../testing/rule-test.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { Workspace } from "../workspace/workspace.ts";
import { type Evidence, objectiveEvidence } from "./objective-evidence.ts";

const objective = "approval-workflows/build-routing";
const track = (journey: string): TestFiles =>
  training(`tracks:\n  admin-core: { role: admin, journey: ${journey} }\n`);
const spare = (keys: string, status = "published"): TestFiles => ({
  "modules/spare/module.yaml": `title: Spare\nlevel: 1\nstatus: ${status}\nobjectives: {}\nlessons:\n  - { id: a, title: A, duration: 5m, objectives: [${objective}] }\n${keys}`,
});
const quiz = (when: string): TestFiles => ({
  "assessments/quiz.assessment.yaml": `when: ${when}\nitems:\n  - { id: a, type: true-false, objectives: [${objective}], prompt: It waits., answer: true }\n`,
});
const talk: TestFiles = {
  "exercises/talk/exercise.yaml": `title: Talk
objectives: [${objective}]
duration: 5m
scenario: Talk about it.
independent: [{ id: say, do: Say it. }]
`,
};

function workspaceOf(files: TestFiles): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries({ ...soundWorkspace, ...files }))
    if (text !== null) workspace.set(path, text);
  workspace.settle();
  return workspace;
}

function evidenceIn(files: TestFiles, key = objective): Evidence {
  return workspaceOf(files).world.get(objectiveEvidence, key);
}

const items = (evidence: Evidence) => evidence.items.map(({ key }) => key);

describe("the evidence of an objective", () => {
  it("is what teaches, practises and asks", () => {
    expect(evidenceIn({})).toEqual({
      taught: ["approval-workflows/why-routing"],
      exercises: ["route-invoices"],
      steps: [
        { key: "route-invoices/create-workflow", guided: true, checked: true },
        { key: "route-invoices/escalate", guided: false, checked: true },
      ],
      items: [
        {
          key: "approvals-post/route-7500",
          type: "multiple-choice",
          when: "post",
          feedback: true,
          measures: true,
        },
        {
          key: "approvals-recall/route-5000",
          type: "short-answer",
          when: "recall",
          feedback: true,
          measures: false,
        },
      ],
      observed: false,
      performed: false,
      missed: { teaching: false, practice: false, measuring: false },
    });
  });

  it.each([
    ["pre", false],
    ["mid", true],
    ["post", true],
    ["post-implementation", true],
    ["recall", false],
  ])("asked %s, an item measures: %s", (when, measures) => {
    const evidence = evidenceIn({ ...quiz(when), ...module("assessments: [approvals-post, quiz]\n") });
    expect(evidence.items.find(({ key }) => key === "quiz/a")).toMatchObject({ when, measures });
  });

  it("goes by the step, where a step says what it is about", () => {
    const evidence = evidenceIn(
      exercise(
        "guided:\n  - { id: create-workflow, do: Create it., feedback: Not yet., objectives: [approval-workflows/other] }\n",
      ),
    );
    expect(evidence.steps.map(({ key }) => key)).toEqual(["route-invoices/escalate"]);
  });

  it("takes a step for practice in an exercise that is about something else", () => {
    const evidence = evidenceIn({
      ...module(
        "objectives:\n  build-routing: { statement: Create it }\n  other: { statement: Explain it }\n",
      ),
      ...exercise(
        "objectives: [approval-workflows/other]\nguided:\n  - { id: create-workflow, do: Create it., feedback: Not yet., objectives: [approval-workflows/build-routing] }\n",
      ),
    });
    expect(evidence.exercises).toEqual([]);
    expect(evidence.steps).toEqual([{ key: "route-invoices/create-workflow", guided: true, checked: true }]);
  });
});

describe("what nobody reaches", () => {
  it("is no evidence, and is missed: an exercise and an assessment that nothing names", () => {
    const evidence = evidenceIn({ ...talk, ...quiz("post") });
    expect(evidence.exercises).toEqual(["route-invoices"]);
    expect(items(evidence)).not.toContain("quiz/a");
    expect(evidence.missed).toEqual({ teaching: false, practice: true, measuring: true });
  });

  it("is no evidence: what a module holds that no track leads to", () => {
    const evidence = evidenceIn({
      ...talk,
      ...quiz("post"),
      ...spare("exercises: [talk]\nassessments: [quiz]\n"),
    });
    expect(evidence.taught).toEqual(["approval-workflows/why-routing"]);
    expect(evidence.exercises).toEqual(["route-invoices"]);
    expect(items(evidence)).not.toContain("quiz/a");
    expect(evidence.missed).toEqual({ teaching: true, practice: true, measuring: true });
  });

  it.each(["draft", "retired"])("is not missed in a module that is %s on purpose", (status) => {
    const evidence = evidenceIn({
      ...talk,
      ...quiz("post"),
      ...spare("exercises: [talk]\nassessments: [quiz]\n", status),
    });
    expect(evidence.taught).toEqual(["approval-workflows/why-routing"]);
    expect(evidence.missed).toEqual({ teaching: false, practice: false, measuring: false });
  });

  it("is evidence again on a track, in a variant, for a certification, for a hands-on item", () => {
    const held = spare("exercises: [talk]\nassessments: [quiz]\n");
    const all = { ...talk, ...quiz("post"), ...held };
    for (const reached of [
      track("[spare, approval-workflows]"),
      { "variants/bank.variant.yaml": "title: Banks\ntracks: { admin-core: { add: [spare] } }\n" },
      { "variants/bank.variant.yaml": "title: Banks\nreplace: { approval-workflows: spare }\n" },
    ]) {
      const evidence = evidenceIn({ ...all, ...reached });
      expect(evidence.taught).toContain("spare/a");
      expect(evidence.exercises).toContain("talk");
      expect(items(evidence)).toContain("quiz/a");
    }
    const certified = training(
      "certifications:\n  approvals-admin: { quiz: quiz, practical: talk, pass: 80%, valid: 1y }\n",
    );
    expect(evidenceIn({ ...talk, ...quiz("post"), ...certified }).exercises).toContain("talk");
    expect(items(evidenceIn({ ...talk, ...quiz("post"), ...certified }))).toContain("quiz/a");
    const handsOn = post(
      `items:\n  - { id: do-it, type: hands-on, objectives: [${objective}], prompt: Do it., exercise: talk }\n`,
    );
    expect(evidenceIn({ ...talk, ...handsOn }).exercises).toContain("talk");
  });

  it("is missed behind a certification that no track leads to", () => {
    const files = {
      ...talk,
      ...training(`tracks:
  admin-core: { role: admin, journey: [approval-workflows], certification: approvals-admin }
certifications:
  approvals-admin: { quiz: approvals-post, practical: route-invoices, pass: 80%, valid: 1y }
  nobody: { quiz: approvals-post, practical: talk, pass: 80%, valid: 1y }
`),
    };
    expect(evidenceIn(files).exercises).toEqual(["route-invoices"]);
    expect(evidenceIn(files).missed.practice).toBe(true);
  });

  it("counts for a draft's own objectives, so that it can be written in peace", () => {
    const draft: TestFiles = {
      "modules/next/module.yaml": `title: Next
level: 1
status: draft
objectives: { archive: { statement: Archive it } }
lessons:
  - { id: how, title: How, duration: 5m, objectives: [archive] }
`,
    };
    expect(evidenceIn(draft, "next/archive").taught).toEqual(["next/how"]);
  });

  it("is evidence as soon as somebody adds it, and no more when it is taken away", () => {
    const workspace = workspaceOf({ ...talk, ...quiz("post") });
    const found = () => workspace.world.get(objectiveEvidence, objective).exercises;
    const path = "modules/approval-workflows/module.yaml";
    expect(found()).toEqual(["route-invoices"]);
    workspace.set(path, (soundWorkspace[path] ?? "").replace("[route-invoices]", "[route-invoices, talk]"));
    workspace.settle();
    expect(found()).toEqual(["route-invoices", "talk"]);
    workspace.set(path, soundWorkspace[path] ?? "");
    workspace.settle();
    expect(found()).toEqual(["route-invoices"]);
  });
});
