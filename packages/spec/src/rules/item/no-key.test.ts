import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "item/no-key";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds a question without a right choice", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: who
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices: # want error "No choice of"
      - text: The director
      - { text: The manager, correct: false }
`,
    });
  });

  it("finds it in several kinds of items", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-response
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices: # want error "No choice of"
      - text: A
      - text: B
  - id: b
    type: scenario
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices: # want error "No choice of"
      - text: A
      - text: B
`,
    });
  });

  it("finds it in Markdown", () => {
    expectFindings(code, {
      "assessments/approvals-mid.assessment.md": `---
when: mid
---

### Who approves 7,500? {#who}

- [ ] The director <!-- want error "No choice of" -->
- [ ] The manager
`,
    });
  });

  it("accepts one right choice, several, and items without choices", () => {
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
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: b
    type: multiple-response
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: A
        correct: true
      - text: B
        correct: true
      - text: C
  - id: c
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    answers: [director]
`,
    });
  });

  it("accepts a scenario that is judged by a rubric", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: scenario
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    rubric: [{ criterion: Asks for the amount }]
    choices:
      - text: I ask
      - text: I wait
`,
    });
  });

  it("stays silent while something in the item is wrong", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - { text: A, correct: yes }
      - text: B
  - id: b
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - { text: A, corect: true }
      - text: B
  - id: c
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - { correct: true, feedback: Yes }
      - text: B
      - text: C
`,
    });
  });
});
