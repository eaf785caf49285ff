/** A program with one long assessment: what people write most of, in the forms in which they write it. */
export const sample: Readonly<Record<string, string>> = {
  "training.yaml": `coursewright: 1
id: sample
version: 1.0.0
title: A sample
languages: [en]
product: { name: Acme Approvals }
roles:
  admin: { title: Administrator }
segments:
  enterprise: { mix: { ilt: 97%, docs: 3% } }
plans:
  enterprise: { teach: ilt, again: video, reference: docs }
check: { rules: { exercise/no-lab: off } }
tracks:
  admin: { role: admin, microLesson: true, journey: [approvals] }
`,
  "modules/approvals/module.yaml": `title: Approve invoices
level: 1
why: Every invoice shows who has it and since when
objectives:
  route:
    statement: Create an approval workflow with routing on the amount
    performed: { event: workflow.created }
lessons:
  - id: why
    title: Why amounts decide the route
    duration: 20m
    objectives: [route]
    text: why.md
exercises: [route-invoices]
assessments: [approvals-post]
`,
  "modules/approvals/why.md": `## The invoice of May

Finance asks who has **invoice 7** and since when; nobody knows, and the month closes late.

- The manager approves *small* invoices.
- The [director](https://example.com) approves the others.
`,
  "exercises/route-invoices/exercise.yaml": `title: Route invoices by amount
objectives: [approvals/route]
duration: 30m
scenario: |
  Your finance team approves invoices by amount.
guided:
  - id: create
    do: Create the workflow.
    hints: [Look at the second item of the menu.]
    feedback: No workflow has that name yet. Create it.
independent:
  - id: escalate
    do: Tell the manager's manager after two days.
    feedback: Nobody was told. Add the escalation.
`,
};

export const longFile = "assessments/approvals-post.assessment.yaml";

/** The long assessment; another number makes every item another. */
export function longText(round: number): string {
  return `when: post\npass: 80%\nitems:\n${Array.from({ length: 8 }, (_, index) => items(8 * round + index)).join("")}`;
}

function items(number: number): string {
  return `  - id: approver-${number}
    type: multiple-choice
    objectives: [approvals/route]
    prompt: Invoice ${number} over 7,500 is submitted. Who approves it?
    choices:
      - id: director
        text: The director
        correct: true
        feedback: From 5,000 upward it is the director.
      - id: manager
        text: The department manager
        feedback: |
          That is for amounts below 5,000.
      - { id: nobody, text: Nobody at all, feedback: "Every invoice needs an approval." }
  - id: limit-${number}
    type: true-false
    objectives: [approvals/route]
    prompt: >-
      By the rule of the company, the department manager approves
      an invoice of exactly 5,000.
    answer: false
    feedback: |
      "From 5,000" includes 5,000 itself, so the director approves it.
  - id: boundary-${number}
    type: numeric
    objectives: [approvals/route]
    prompt: From which amount does the director approve?
    answer: 5000
    feedback: Look at the routing rules.
  - id: parts-${number}
    type: multiple-response
    objectives: [approvals/route]
    prompt: What has a workflow that routes?
    choices:
      - { id: trigger, text: A trigger, correct: true, feedback: It says when the workflow starts. }
      - { id: decision, text: A decision on the amount, correct: true, feedback: It says who approves. }
      - id: budget
        text: "A budget: one for each cost centre"
        feedback: The budget is checked elsewhere.
`;
}
