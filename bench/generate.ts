/**
 * Documents and workspaces of any size for the benchmark: realistic, deterministic, without findings
 * of severity error.
 */

/** One assessment with as many lines as asked, give or take an item; ten lines an item. */
export function longAssessment(lines: number): string {
  const items = Array.from({ length: Math.max(1, Math.round((lines - 3) / 14)) }, (_, index) => item(index));
  return `when: recall\npass: 80%\nitems:\n${items.join("")}`;
}

function item(index: number): string {
  const amount = 500 + ((index * 37) % 9500);
  const right = amount < 5000 ? "manager" : "director";
  const wrong = amount < 5000 ? "director" : "manager";
  return `  - id: route-${index}
    type: multiple-choice
    objectives: [approvals-${index % 8}/route]
    prompt: Invoice ${index} over ${amount} is submitted. Who approves it?
    choices:
      - id: right
        text: The ${right}
        correct: true
        feedback: ${amount} is on this side of the boundary of 5000.
      - id: wrong
        text: The ${wrong}
        feedback: |
          The boundary is 5000: look at the amount again.
      - { id: nobody, text: Nobody at all at Acme, feedback: Every invoice needs an approval. }
`;
}

/** A workspace with one program, `modules` modules and an assessment, an exercise and two lesson texts for each. */
export function wideWorkspace(modules: number): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const ids = Array.from({ length: modules }, (_, index) => `approvals-${index}`);
  files.set("training.yaml", training(ids));
  for (const [index, id] of ids.entries()) {
    files.set(`modules/${id}/module.yaml`, module(id, index));
    files.set(`modules/${id}/why.md`, lessonText(index));
    files.set(`exercises/practise-${index}/exercise.yaml`, exercise(id));
    files.set(`assessments/${id}-post.assessment.yaml`, assessment(id));
  }
  return files;
}

function training(ids: readonly string[]): string {
  const tracks = Array.from({ length: Math.ceil(ids.length / 20) }, (_, index) => {
    const journey = ids
      .slice(index * 20, index * 20 + 20)
      .map((id) => `      - ${id}\n`)
      .join("");
    return `  track-${index}:\n    role: admin\n    microLesson: true\n    journey:\n${journey}`;
  });
  return `coursewright: 1
id: wide
version: 1.0.0
title: A wide program
languages: [en]
product: { name: Acme Approvals }
roles:
  admin: { title: Administrator }
segments:
  enterprise: { mix: { ilt: 97%, docs: 3% } }
check: { rules: { exercise/no-lab: off } }
plans:
  enterprise: { teach: ilt, again: video, reference: docs }
tracks:
${tracks.join("")}`;
}

function module(id: string, index: number): string {
  return `title: Approvals, part ${index}
level: ${1 + (index % 3)}
why: Every invoice shows who has it and since when
objectives:
  route:
    statement: Create an approval workflow with routing on the amount
    performed: { event: workflow.created }
  test:
    statement: Validate the route of a sample invoice
    performed: { event: workflow.tested }
lessons:
  - id: why
    title: Why amounts decide the route
    duration: 20m
    objectives: [route]
    text: why.md
  - id: how
    title: How a route is tested
    duration: 15m
    objectives: [test]
    text: why.md
exercises: [practise-${index}]
assessments: [${id}-post]
`;
}

function lessonText(index: number): string {
  return `## The invoice of May\n\n${`Finance asks who has invoice ${index} and since when; nobody knows, and the month closes late.\n`.repeat(20)}`;
}

function exercise(id: string): string {
  return `title: Route invoices by amount
objectives: [${id}/route, ${id}/test]
duration: 30m
scenario: |
  Your finance team approves invoices by amount.
  Build the workflow in your test environment.
guided:
  - id: create
    do: Create the workflow.
    hints: [Look at the second item of the menu.]
    feedback: No workflow has that name yet. Create it.
independent:
  - id: escalate
    do: Tell the manager's manager after two days.
    feedback: Nobody was told. Add the escalation.
`;
}

function assessment(id: string): string {
  return `when: post
pass: 80%
items:
  - id: route-7500
    type: multiple-choice
    objectives: [${id}/route]
    prompt: An invoice of 7,500 is submitted. Who approves it?
    choices:
      - { id: director, text: The director, correct: true, feedback: "From 5,000 upward." }
      - { id: manager, text: The manager, feedback: "Below 5,000 only." }
  - id: boundary
    type: numeric
    objectives: [${id}/test]
    prompt: From which amount does the director approve?
    answer: 5000
    feedback: Look at the routing rules.
`;
}
