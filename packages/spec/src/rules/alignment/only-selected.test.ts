import { describe, it } from "vitest";
import { exercise, module } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "alignment/only-selected";
const second = (statement: string, mark = "", more = ""): TestFiles =>
  module(`
objectives:
  build-routing:
    statement: Create an approval workflow
  second:${mark}
    statement: ${statement}
${more}assessments: [approvals-post, other]
lessons:
  - { id: why-routing, title: Why, duration: 20m, objectives: [build-routing, second] }
`);
const item = (lines: string, when = "post"): TestFiles => ({
  "assessments/other.assessment.yaml": `when: ${when}
pass: 80%
items:
  - id: which
    objectives: [approval-workflows/second]
    prompt: Which one?
${lines.replace(/^/gm, "    ")}
`,
});
const choose = "type: multiple-choice\nchoices: [{ text: This, correct: true }, { text: That }]";
const mark = " # want warning 'can do \"second\" is a selected answer'";

describe(code, () => {
  it.each([
    choose,
    "type: true-false\nanswer: true",
    "type: matching\npairs: [{ left: a, right: b }, { left: c, right: d }]",
    "type: scenario\nchoices: [{ text: This, correct: true }, { text: That }]",
  ])("wants more than a selected answer: %s", (lines) => {
    expectFindings(code, { ...second("Configure an escalation", mark), ...item(lines) });
  });

  it.each([
    "type: short-answer\nanswers: [this]",
    "type: numeric\nanswer: 5000",
    "type: hands-on\nexercise: route-invoices",
    "type: peer-review\nrubric: [{ criterion: It escalates }]",
    "type: scenario\nrubric: [{ criterion: It escalates }]",
  ])("accepts %s", (lines) => {
    expectFindings(code, { ...second("Configure an escalation"), ...item(lines) });
  });

  it("is content below Apply, with a checkpoint, an observation or an event", () => {
    expectFindings(code, { ...second("Explain an escalation"), ...item(choose) });
    expectFindings(code, {
      ...second("Configure an escalation"),
      ...item(choose),
      ...exercise("objectives: [approval-workflows/build-routing, approval-workflows/second]\n"),
    });
    expectFindings(code, {
      ...second("Configure it", "", "    observed: { by: a peer, checklist: [It escalates] }\n"),
      ...item(choose),
    });
    expectFindings(code, {
      ...second("Configure it", "", "    performed: { event: escalation.created }\n"),
      ...item(choose),
    });
  });

  it("does not count a pre-assessment, and leaves missing evidence to its own rule", () => {
    expectFindings(code, { ...second("Configure an escalation"), ...item(choose, "pre") });
    expectFindings(code, second("Configure an escalation"));
  });

  it("is silent while a lab cannot be read", () => {
    expectFindings(code, {
      ...second("Configure an escalation"),
      ...item(choose),
      "exercises/route-invoices/lab.yaml": "environment: [",
    });
  });
});
