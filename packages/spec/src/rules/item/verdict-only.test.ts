import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "item/verdict-only";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds verdicts in English and Indonesian", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: A
        correct: true
        feedback: Correct! # want warning "only says"
      - text: B
        feedback: "That is not quite right, sorry." # want warning "only says"
      - text: C
        feedback: Salah, coba lagi. # want warning "only says"
  - id: b
    type: numeric
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answer: 5
    feedback: "**Wrong.** Try again!" # want warning "only says"
`,
    });
  });

  it("accepts a reason, however short", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: A
        correct: true
        feedback: Correct. From 5,000 it is the director.
      - text: B
        feedback: No. Only below 5,000.
      - text: C
        feedback: The invoice would wait.
  - id: b
    type: numeric
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answer: 5
    feedback: See the decision step.
    praise: Well done!
`,
    });
  });

  it("leaves pre-assessments and exams alone", () => {
    expectFindings(code, {
      [mid]: `when: pre
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: A
        correct: true
        feedback: Correct!
      - text: B
        feedback: Wrong.
`,
      "assessments/exam.assessment.yaml": `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    secure: true
    choices:
      - text: A
        correct: true
        feedback: Correct!
      - text: B
        feedback: Wrong.
`,
    });
  });
});
