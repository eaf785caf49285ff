import { describe, it } from "vitest";
import { module } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

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
${lesson}${more}`);

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
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: {}
lessons:
  - { id: first, title: First, duration: 5m, objectives: [approval-workflows/build-routing] }
`,
    });
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
