import { describe, expect, it } from "vitest";
import { expectFindings, findingsOf, pointedAt } from "../../testing/rule-test.ts";

const code = "item/negative";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds questions that turn on a negation", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: q0
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Which of these is not a trigger? # want warning "turns on"
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q1
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Which role can't approve an invoice of 7,500? # want warning "turns on"
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q2
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Of these, which of them cannot be a trigger? # want warning "turns on"
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q3
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Who isn't told? # want warning "turns on"
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q4
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: "All of these are triggers, except:" # want warning "turns on"
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q5
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Which of the following statements about routing are not true? # want warning "turns on"
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

  it("finds them in Indonesian", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: q0
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Manakah yang bukan pemicu? # want warning "turns on"
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q1
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: "Semua ini adalah pemicu, kecuali:" # want warning "turns on"
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

  it("accepts emphasis", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: q0
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Which of these is NOT a trigger?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q1
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Which of these is **not** a trigger?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q2
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Which of these is _not_ a trigger?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q3
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: "All of these are triggers, EXCEPT:"
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q4
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Manakah yang **bukan** pemicu?
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

  it("accepts negations that are facts", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: q0
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: What happens when an invoice is not approved within two days?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q1
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice is not approved for two days. Who is told?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q2
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Which role is told if the invoice is not approved?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q3
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Which invoices that are not approved reach the director?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q4
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An approver who does not decide within two days is reminded. By whom?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q5
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: The director, who is not in the office, has a deputy. Who?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q6
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Why can an unrouted invoice not be reconciled?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q7
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Everybody except the director has approved. Who approves next?
    choices:
      - text: The director
        correct: true
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
  - id: q8
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Siapa yang diberi tahu jika faktur tidak disetujui?
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

  it("points at the word", () => {
    const files = {
      [mid]: `when: mid
items:
  - id: who
    type: multiple-choice
    prompt: Which of these is not a trigger?
    choices: [{ text: A, correct: true }, { text: B }]
`,
    };
    const [finding] = findingsOf(code, files);
    expect(finding && pointedAt(finding, files)).toBe("not");
  });
});
