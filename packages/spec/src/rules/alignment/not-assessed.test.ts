import { describe, expect, it } from "vitest";
import { exercise, module, post } from "../../testing/changes.ts";
import { expectFindings, findingsOf, type TestFiles } from "../../testing/rule-test.ts";

const code = "alignment/not-assessed";
const second = (mark = "", more = "", lists = ""): TestFiles =>
  module(`
objectives:
  build-routing:
    statement: Create an approval workflow
  second:${mark}
    statement: Explain an escalation
${more}${lists}lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing, second]
    text: why-routing.md
`);
const ask = (when: string): TestFiles => ({
  "assessments/other.assessment.yaml": `when: ${when}
items:
  - id: which
    type: short-answer
    objectives: [approval-workflows/second]
    prompt: Which one?
    answers: [this]
`,
});
const other = "assessments: [approvals-post, other]\n";
const mark = " # want warning 'Nothing shows whether the objective \"second\" was reached'";

describe(code, () => {
  it("misses the evidence of an objective", () => {
    expectFindings(code, second(mark));
    expectFindings(code, second(mark, "    kind: performance\n"));
  });

  it("does not take a pre-assessment or recall for evidence", () => {
    expectFindings(code, {
      ...second(' # want warning "Only a pre-assessment asks"', "", other),
      ...ask("pre"),
    });
    expectFindings(code, { ...second(' # want warning "Only recall asks"', "", other), ...ask("recall") });
    for (const when of ["mid", "post", "post-implementation"])
      expectFindings(code, { ...second("", "", other), ...ask(when) });
  });

  it("leaves it to the assessment that nobody takes, which names the objective", () => {
    const files = { ...second(), ...ask("post") };
    expectFindings(code, files);
    const [finding] = findingsOf("assessment/unused", files);
    expect(finding?.hint).toContain('whether "approval-workflows/second" was reached');
  });

  it("leaves it to the module that no track leads to", () => {
    const elsewhere = {
      ...second(),
      ...ask("post"),
      "modules/spare/module.yaml": `title: Spare
level: 1
objectives: {}
lessons: []
assessments: [other]
`,
    };
    expectFindings(code, elsewhere);
    expect(findingsOf("path/unused-module", elsewhere)).toHaveLength(1);
  });

  it("accepts a checkpoint, an observation and a product event", () => {
    expectFindings(code, {
      ...second(),
      ...exercise("objectives: [approval-workflows/build-routing, approval-workflows/second]\n"),
    });
    expectFindings(code, second("", "    observed: { by: the manager, checklist: [Explains it] }\n"));
    expectFindings(code, second("", "    performed: { event: escalation.created }\n"));
  });

  it("does not take an exercise that nothing checks for evidence", () => {
    expectFindings(code, {
      ...second(mark, "", "exercises: [route-invoices, talk]\n"),
      "exercises/talk/exercise.yaml": `title: Talk
objectives: [approval-workflows/second]
duration: 10m
scenario: A colleague asks you when an invoice escalates.
independent:
  - { id: tell, do: Tell your neighbour. }
`,
    });
  });

  it("leaves attitudes and mandated objectives to surveys and attestations", () => {
    expectFindings(code, second("", "    kind: attitude\n"));
    expectFindings(code, second("", "    kind: { mandated: SOX }\n"));
  });

  it("is silent while something may be its evidence", () => {
    const item = "items:\n  - { id: a, type: true-false, prompt: It escalates., answer: true";
    expectFindings(code, { ...second(), ...post(`${item}, objectives: [approval-workflows/secnd] }\n`) });
    expectFindings(code, { ...second(), ...post(`${item} }\n`) });
    expectFindings(code, { ...second(), ...post(`${item}, objectivs: [approval-workflows/second] }\n`) });
  });
});
