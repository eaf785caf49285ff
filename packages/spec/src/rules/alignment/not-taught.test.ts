import { describe, expect, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { expectFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";

const code = "alignment/not-taught";
const withLesson = (lesson: string, mark = "", more = "") =>
  module(`
objectives:
  build-routing:${mark}
    statement: Create an approval workflow
lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    text: why-routing.md
${lesson}${more}`);

const basics = (more = ""): TestFiles => ({
  "modules/basics/module.yaml": `title: Basics
level: 1
objectives: {}
lessons:
  - { id: first, title: First, duration: 5m, objectives: [approval-workflows/build-routing] }
${more}`,
});

describe(code, () => {
  it("misses the lesson of an objective", () => {
    expectFindings(
      code,
      withLesson("", " # want warning 'No lesson teaches the objective \"build-routing\"'"),
    );
  });

  it("says so once of an objective that nothing uses", () => {
    expectFindings(
      code,
      module(`
objectives:
  build-routing:
    statement: Create an approval workflow
  archive: # want warning 'Nothing teaches, practises or tests the objective "archive"'
    statement: Archive a workflow
`),
    );
  });

  it("accepts a lesson of another module", () => {
    expectFindings(code, {
      ...withLesson(""),
      ...basics(),
      ...training("tracks:\n  admin-core: { role: admin, journey: [basics, approval-workflows] }\n"),
    });
  });

  it("leaves it to the module on no track, where that has the lesson", () => {
    expectFindings(code, { ...withLesson(""), ...basics() });
    expect(findingsOf("path/unused-module", basics())).toHaveLength(1);
  });

  it("does not count the lesson of a draft or a retired module that no track leads to", () => {
    const mark = " # want warning 'No lesson teaches the objective \"build-routing\"'";
    expectFindings(code, { ...withLesson("", mark), ...basics("status: draft\n") });
    expectFindings(code, { ...withLesson("", mark), ...basics("status: retired\n") });
  });

  it("leaves it to the text that no lesson uses", () => {
    const files = { ...withLesson(""), "modules/approval-workflows/how-to.md": "# How\n\nSo.\n" };
    expectFindings(code, files);
    expect(findingsOf("lesson/unused-file", files)).toHaveLength(1);
  });

  it("judges a draft that no track has yet by its own lessons", () => {
    const draft = (objectives: string, mark = ""): TestFiles => ({
      "modules/next/module.yaml": `title: Next
level: 1
status: draft
objectives:
  archive:${mark}
    statement: Archive a workflow
lessons:
  - { id: how, title: How, duration: 5m${objectives} }
`,
    });
    expectFindings(code, draft(", objectives: [archive]"));
    expectFindings(code, draft("", " # want warning 'Nothing teaches, practises or tests'"));
  });

  it("is silent while a lesson may name it", () => {
    expectFindings(code, withLesson("    objectives: [build-rooting]\n"));
    expectFindings(code, withLesson("    objectivs: [build-routing]\n"));
    expectFindings(code, { ...withLesson(""), "modules/other/module.yaml": "title: [" });
  });

  it("leaves a module without lessons and a retired one alone", () => {
    expectFindings(code, module("lessons: []\n"));
    expectFindings(code, withLesson("", "", "status: retired\n"));
  });
});
