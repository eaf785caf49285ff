import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "assessment/key-shown";
const post = "assessments/approvals-post.assessment.yaml";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds an exam item that practice shows", () => {
    expectFindings(code, {
      "assessments/approvals-exam.assessment.yaml": `when: post
pass: 80%
secure: true
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it? # want warning "its answer is shown in"
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
`,
      [mid]: `when: mid
items:
  - id: b
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

  it("finds a single secure item, and sees through emphasis", () => {
    expectFindings(code, {
      "assessments/approvals-exam.assessment.yaml": `when: mid
items:
  - id: a
    type: multiple-choice
    secure: true
    prompt: Who **approves** it? # want warning "approvals-mid/b"
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
`,
      [mid]: `when: mid
items:
  - id: b
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: who approves it?
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

  it("accepts another question, and the same before the teaching", () => {
    expectFindings(code, {
      "assessments/approvals-exam.assessment.yaml": `when: post
pass: 80%
secure: true
items:
  - id: a
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
      [mid]: `when: pre
items:
  - id: b
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
      "assessments/other.assessment.yaml": `when: mid
items:
  - id: c
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Who approves an invoice of 750?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
`,
      "assessments/silent.assessment.yaml": `when: mid
feedback: none
items:
  - id: d
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
      "assessments/second.assessment.yaml": `when: post
pass: 80%
secure: true
items:
  - id: e
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
      [post]: withKeys(
        post,
        `items:
  - id: f
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Who?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
`,
      ),
    });
  });

  it("accepts the same item in two assessments that are no exams", () => {
    expectFindings(code, {
      "assessments/approvals-exam.assessment.yaml": `when: mid
items:
  - id: a
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
      [mid]: `when: mid
items:
  - id: b
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
});
