import { describe, expect, it } from "vitest";
import { applyFix, expectFindings, findingsOf } from "../../testing/rule-test.ts";

const code = "item/several-keys";
const mid = "assessments/approvals-mid.assessment.yaml";

describe(code, () => {
  it("finds two right choices and points at the second", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: who
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - { text: The director, correct: true }
      - { text: The deputy, correct: true } # want error "2 choices of"
      - { text: The manager }
`,
    });
  });

  it("accepts several in a multiple-response item and in a scenario", () => {
    expectFindings(code, {
      [mid]: `when: mid
items:
  - id: a
    type: multiple-response
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: A
        correct: true
      - text: B
        correct: true
      - text: C
  - id: b
    type: scenario
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: A
        correct: true
      - text: B
        correct: true
      - text: C
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

  it("offers the type that allows several", () => {
    const text = `when: mid
items:
  - id: who
    type: multiple-choice
    prompt: Who?
    choices:
      - { text: A, correct: true }
      - { text: B, correct: true }
`;
    const [finding] = findingsOf(code, { [mid]: text });
    expect(finding?.related.map(({ range }) => range.start.line)).toEqual([7]);
    expect(finding && applyFix(finding, { [mid]: text })[mid]).toContain("    type: multiple-response\n");
  });
});
