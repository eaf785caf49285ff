import { describe, it } from "vitest";
import { exercise, module, post } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "alignment/not-practised";
const second = (statement: string, mark = "", more = "", lesson = ""): TestFiles =>
  module(`
objectives:
  build-routing:
    statement: Create an approval workflow
  second:${mark}
    statement: ${statement}
${more}lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing, second]
${lesson}`);
const ask = (feedback: string, more = ""): TestFiles =>
  post(`
${more}items:
  - id: which
    type: short-answer
    objectives: [approval-workflows/second, approval-workflows/build-routing]
    prompt: Which one?
    answers: [this]
${feedback}`);
const mark = " # want warning 'Nobody practises the objective \"second\"'";

describe(code, () => {
  it("asks for an exercise from Apply upward", () => {
    expectFindings(code, second("Configure an escalation", mark));
    expectFindings(code, {
      ...second("Configure an escalation", mark),
      ...ask("    feedback: Look again.\n"),
    });
    expectFindings(code, second("Define an escalation", mark, "    bloom: apply\n"));
  });

  it("accepts an exercise, a step, or the product's events", () => {
    expectFindings(code, {
      ...second("Configure an escalation"),
      ...exercise("objectives: [approval-workflows/build-routing, approval-workflows/second]\n"),
    });
    expectFindings(code, {
      ...second("Configure an escalation"),
      ...exercise(
        "independent:\n  - { id: escalate, do: Escalate it., objectives: [approval-workflows/second] }\n",
      ),
    });
    expectFindings(
      code,
      second("Configure an escalation", "", "    performed: { event: escalation.created }\n"),
    );
  });

  it("asks for a question with feedback or an activity below Apply", () => {
    expectFindings(code, second("Explain an escalation", mark));
    expectFindings(code, { ...second("Explain an escalation"), ...ask("    feedback: Look again.\n") });
    expectFindings(
      code,
      second("Explain an escalation", "", "", "    activity: Tell your neighbour when it starts.\n"),
    );
    expectFindings(code, { ...second("Explain an escalation", mark), ...ask("", "secure: true\n") });
  });

  it("knows nothing of verbs it does not know, attitudes and mandated objectives", () => {
    expectFindings(code, second("Frobnicate an escalation"));
    expectFindings(code, second("Configure an escalation", "", "    kind: attitude\n"));
    expectFindings(code, second("Configure an escalation", "", "    kind: { mandated: SOX }\n"));
  });

  it("is silent while an exercise may name it", () => {
    expectFindings(code, {
      ...second("Configure an escalation"),
      ...exercise("objectives: [approval-workflows/build-routing, approval-workflows/secnd]\n"),
    });
    expectFindings(code, {
      ...second("Configure an escalation"),
      "exercises/other/exercise.yaml": "title: [",
    });
  });
});
