import { describe, it } from "vitest";
import { recall, training } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "journey/recall-objectives";
const track = (mark = "", journey = "[approval-workflows]"): TestFiles =>
  training(`
tracks:
  admin-core:
    role: admin
    journey: ${journey}
    practiseAgain:
      after: [3d]
      assessment: approvals-recall${mark}
`);
const item = (objectives: string): TestFiles =>
  recall(`items:\n  - { id: a, type: true-false, prompt: It waits., answer: true${objectives} }\n`);
const other = (status = "draft"): TestFiles => ({
  "modules/reports/module.yaml": `title: Reports
level: 1
objectives:
  read-report: { statement: Interpret the monthly report }
lessons:
  - { id: a, title: A, duration: 10m, objectives: [read-report] }
status: ${status}
`,
});

describe(code, () => {
  it("finds later practice of something else", () => {
    expectFindings(code, {
      ...track(
        ' # want warning \'"approvals-recall" asks about nothing that the track "admin-core" teaches\'',
      ),
      ...other(),
      ...item(", objectives: [reports/read-report]"),
    });
  });

  it("is content with one objective of the track, also by an exercise", () => {
    expectFindings(code, {
      ...track(),
      ...other(),
      ...item(", objectives: [reports/read-report, approval-workflows/build-routing]"),
    });
    expectFindings(code, {
      ...track("", "[approval-workflows, reports]"),
      ...other(),
      ...item(", objectives: [reports/read-report]"),
    });
    expectFindings(code, {
      ...track(),
      ...recall("items:\n  - { id: a, type: hands-on, prompt: Do it again., exercise: route-invoices }\n"),
    });
  });

  it("leaves it to a module that no track leads to any more", () => {
    expectFindings(code, {
      ...track(),
      ...other("published"),
      ...item(", objectives: [reports/read-report]"),
    });
  });

  it("is silent where the items say nothing, or nothing that is known", () => {
    expectFindings(code, { ...track(), ...item("") });
    expectFindings(code, { ...track(), ...item(", objectives: [approval-workflows/build-rooting]") });
    expectFindings(code, {
      ...track("", "[approval-workflows, reprots]"),
      ...other(),
      ...item(", objectives: [reports/read-report]"),
    });
  });
});
