/**
 * A small workspace with nothing wrong in it: a program, a module with its lessons, an exercise with its
 * lab, two assessments. Tests replace the files they are about.
 */
export const soundWorkspace: Readonly<Record<string, string>> = {
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
    journey: [approval-workflows]
    practiseAgain: { after: [3d, 10d, 30d], assessment: approvals-recall }
    certification: approvals-admin
goals:
  - { metric: completion, of: admin-core, segment: enterprise, target: 90%, within: 30d }
certifications:
  approvals-admin:
    quiz: approvals-post
    practical: route-invoices
    pass: 80%
    attempts: 3
    valid: 1y
`,
  "modules/approval-workflows/module.yaml": `title: Approval workflows
level: 2
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
exercises: [route-invoices]
assessments: [approvals-post]
`,
  "modules/approval-workflows/why-routing.md": `# Why amounts decide the route

An invoice of 7,500 goes to the director, because the department manager may sign up to 5,000.
`,
  "exercises/route-invoices/exercise.yaml": `title: Route invoices by amount
objectives: [approval-workflows/build-routing]
duration: 45m
scenario: |
  Your finance team approves invoices by amount. Below 5,000 they go to the department manager,
  from 5,000 to the director. Build the workflow in your test environment.
guided:
  - id: create-workflow
    do: Create a workflow named "Invoice Approval".
    hints:
      - Workflow Builder is the second item of the menu.
    feedback: |
      No workflow is named "Invoice Approval" yet. Names are case-sensitive.
independent:
  - id: escalate
    do: Tell the manager's manager when an invoice is not approved within two days.
    feedback: The invoice of 3 May is still waiting and nobody was told.
`,
  "exercises/route-invoices/lab.yaml": `environment:
  tools: [sh]
steps:
  create-workflow:
    solution: solution/create.sh
    check:
      file: { path: workflow.json, json: { "$.name": Invoice Approval } }
    mistakes:
      - { run: mistakes/wrong-name.sh, shows: case-sensitive }
  escalate:
    solution: solution/escalate.sh
    check:
      file: { path: workflow.json, json: { "$.escalateAfterDays": 2 } }
    mistakes:
      - { run: mistakes/too-late.sh, shows: nobody was told }
`,
  "exercises/route-invoices/solution/create.sh": `echo '{ "name": "Invoice Approval" }' > workflow.json\n`,
  "exercises/route-invoices/solution/escalate.sh": `echo '{ "name": "Invoice Approval", "escalateAfterDays": 2 }' > workflow.json\n`,
  "exercises/route-invoices/mistakes/wrong-name.sh": `echo '{ "name": "invoice approval" }' > workflow.json\n`,
  "exercises/route-invoices/mistakes/too-late.sh": `echo '{ "name": "Invoice Approval", "escalateAfterDays": 5 }' > workflow.json\n`,
  "assessments/approvals-post.assessment.yaml": `title: What you can do now
when: post
pass: 80%
items:
  - id: route-7500
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - text: The director
        correct: true
        feedback: From 5,000 upward it is the director.
      - text: The department manager
        feedback: That is for amounts below 5,000.
      - text: The person who submitted it
        feedback: Nobody approves their own invoice.
`,
  "assessments/approvals-recall.assessment.yaml": `title: Do you still know?
when: recall
items:
  - id: route-5000
    type: short-answer
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of exactly 5,000 is submitted. Who approves it?
    answers: [the director, director]
    feedback: The boundary belongs to the director. Look at the decision step of your workflow.
`,
};
