import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A program as an author writes it: two modules, every kind of item, a picture. */
export const smallProgram: Readonly<Record<string, string>> = {
  "training.yaml": `coursewright: 1
id: acme-approvals
version: 2026.4.0
title: Acme Approvals for customers
languages: [en]
product:
  name: Acme Approvals
outcomes:
  faster-approvals:
    statement: Customers approve invoices within two business days
    metric: { name: median approval time, unit: days, baseline: 6, target: 2 }
    behaviours:
      routes-by-amount: Administrators route invoices by amount in the product
roles:
  admin:
    title: Administrator
segments:
  enterprise:
    mix: { ilt: 100% }
plans:
  enterprise: { teach: ilt }
tracks:
  admin-core:
    role: admin
    title: Administrators & owners
    journey: [first-steps, approval-workflows]
    assessments: [admin-pre]
    practiseAgain: { after: [3d, 10d, 30d], assessment: approvals-recall }
    certification: approvals-admin
certifications:
  approvals-admin:
    quiz: approvals-post
    pass: 80%
    attempts: 3
    valid: 1y
variables:
  customer: Acme & Sons <Ltd>
outputs:
  - { output: scorm12, scope: track }
  - { output: scorm12, scope: module }
`,
  "modules/first-steps/module.yaml": `title: First steps
level: 1
objectives:
  find-your-way:
    statement: Find the page of an invoice in the product
    behaviours: [routes-by-amount]
lessons:
  - id: welcome
    title: Welcome
    duration: 10m
    objectives: [find-your-way]
    text: welcome.md
`,
  "modules/first-steps/welcome.md": "# Welcome\n\nSign in at {{customer}} and look around.\n",
  "modules/approval-workflows/module.yaml": `title: Approval workflows
level: 2
requires: [first-steps]
objectives:
  build-routing:
    statement: Create an approval workflow with conditional routing on invoice amount
    behaviours: [routes-by-amount]
lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md
  - id: shortcuts
    title: Shortcuts
    duration: 5m
    optional: true
    text: shortcuts.md
assessments: [approvals-post]
`,
  "modules/approval-workflows/why-routing.md": `# Why amounts decide the route

Below 5,000 the department manager approves.

![The route of an invoice](route.svg)

| Amount | Approver |
|---|---|
| below 5,000 | department manager |
| from 5,000 | director |

\`\`\`json
{ "amount": 7500 }
\`\`\`
`,
  "modules/approval-workflows/shortcuts.md": "Press *k* to find anything.\n",
  "modules/approval-workflows/route.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>\n',
  "assessments/admin-pre.assessment.yaml": assessment("pre", "What do you know already?"),
  "assessments/approvals-post.assessment.yaml": assessment("post", "Show what you have learnt."),
  "assessments/approvals-recall.assessment.yaml": assessment("recall", "Do you remember?"),
};

function assessment(when: string, introduction: string): string {
  return `when: ${when}
introduction: ${introduction}
items:
  - id: route-7500
    type: multiple-choice
    points: 2
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - { id: director, text: The director, correct: true, feedback: "From 5,000 upward it is the director." }
      - { id: manager, text: The manager, feedback: That is for amounts below 5000. }
      - { id: nobody, text: Nobody at all, feedback: Every invoice needs an approval. }
  - id: who-is-told
    type: multiple-response
    objectives: [approval-workflows/build-routing]
    prompt: Who is told?
    choices:
      - { id: approver, text: The approver, correct: true, feedback: The approver has to act. }
      - { id: requester, text: The requester, correct: true, feedback: The requester waits for it. }
      - { id: auditor, text: The auditor, feedback: The auditor reads reports. }
  - id: below
    type: true-false
    objectives: [approval-workflows/build-routing]
    prompt: Invoices below 5,000 go to the director.
    answer: false
    feedback: Look at the table again.
  - id: page-name
    type: short-answer
    objectives: [first-steps/find-your-way]
    prompt: What is the page called?
    answers: [Invoices, The invoices]
    feedback: It is the third item of the menu.
  - id: boundary
    type: numeric
    objectives: [first-steps/find-your-way]
    prompt: From which amount does the director approve?
    answer: 5000
    tolerance: 1
    unit: EUR
    feedback: Look at the table again.
  - id: cards
    type: matching
    objectives: [approval-workflows/build-routing]
    prompt: Which card answers which question?
    pairs:
      - { left: Trigger, right: When does it begin? }
      - { left: Decision, right: Which side of the limit is it on? }
    distractors: [Who pays for it?]
    feedback: Read the cards as one sentence.
  - id: work
    type: ordering
    objectives: [approval-workflows/build-routing]
    prompt: Put the work in order.
    order: [Agree on the limit, Build a draft, Test it, Activate it]
    feedback: The rule comes first.
`;
}

/** Writes files into a folder of their own below the system's temporary one. */
export function writeWorkspace(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "coursewright-program-"));
  for (const [path, text] of Object.entries(files)) writeInto(folder, path, text);
  return folder;
}

export function writeInto(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
