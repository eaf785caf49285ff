import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "item/feedback-missing";
const post = "assessments/approvals-post.assessment.yaml";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds a wrong choice without feedback", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: The manager # want warning "Whoever chooses"
`,
    });
  });

  it("reports an item once", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: The manager # want warning "one of the 2 wrong choices"
      - text: Nobody
`,
    });
  });

  it("finds items without choices", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it? # want warning "is not told why"
    answers: [director]
  - id: b
    type: numeric
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it? # want warning "is not told why"
    answer: 5000
`,
    });
  });

  it("accepts feedback for all wrong answers, and items that people judge", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
    feedback: Look at the decision step.
  - id: b
    type: hands-on
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    exercise: route-invoices
  - id: c
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
`,
    });
  });

  it("leaves pre-assessments, exams and certification quizzes alone", () => {
    expectFindings(code, {
      [mid]: `when: pre
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: The manager
`,
      "assessments/exam.assessment.yaml": `when: post
secure: true
pass: 80%
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: The manager
`,
      "assessments/silent.assessment.yaml": `when: mid
feedback: none
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: The manager
`,
      [post]: withKeys(
        post,
        `items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
      - text: The manager
`,
      ),
    });
  });

  it("stays silent beside a misspelt key", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - { text: A, correct: true }
      - { text: B, feedbak: No. }
`,
    });
  });
});
