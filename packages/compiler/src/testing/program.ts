import type {
  Program,
  ProgramAssessment,
  ProgramExercise,
  ProgramItem,
  ProgramLesson,
  ProgramModule,
} from "@coursewright/spec";

/** A program as the resolver gives it: two modules, one exercise, all kinds of assessments and items. */
export function testProgram(changes: Partial<Program> = {}): Program {
  const modules = [firstSteps, approvalWorkflows];
  return {
    id: "acme-approvals",
    version: "2026.4.0",
    title: "Acme Approvals for customers",
    base: "urn:coursewright:acme-approvals",
    languages: ["en", "id"],
    language: "en",
    product: { name: "Acme Approvals", release: "2026.4", features: [], releases: [] },
    outcomes: [],
    roles: [{ id: "admin", title: "Administrator" }],
    segments: [],
    tracks: [
      {
        id: "admin-core",
        title: "Administrators & owners",
        role: "admin",
        description: "From first login to a workflow that routes by amount.",
        assessments: ["admin-pre"],
        practiseAgain: { after: [259_200], assessment: "approvals-recall" },
        certification: "approvals-admin",
        modules: ["first-steps", "approval-workflows"],
        levels: [1, 2],
        minutes: { teaching: 75, assessment: 20 },
        segments: {
          smb: { minutes: {}, agenda: [agendaOf(routing, "approval-workflows")] },
        },
        scored: "approvals-post",
      },
    ],
    modules,
    exercises: [routeInvoices],
    assessments: [adminPre, approvalsMid, approvalsPost, approvalsRecall],
    certifications: [{ id: "approvals-admin", quiz: "approvals-post", pass: 80, attempts: 3 }],
    goals: [],
    sessions: [],
    surveys: [],
    campaigns: [],
    glossary: [],
    variables: { customer: "Acme & Sons <Ltd>", currency: "EUR" },
    outputs: [],
    theme: { accent: "#1d4ed8" },
    coverage: { objectives: 2, taught: 2, practised: 1, assessed: 2, features: { taught: [], untaught: [] } },
    ...changes,
  };
}

const routing: ProgramLesson = {
  id: "why-routing",
  key: "approval-workflows/why-routing",
  title: "Why amounts decide the route",
  duration: 1200,
  minutes: 20,
  objectives: ["approval-workflows/build-routing"],
  ifSkipped: "Finance cannot reconcile the invoice and the month closes late",
  file: "modules/approval-workflows/why-routing.md",
  markdown: `# Why amounts decide the route

At {{customer}} an invoice **below 5,000** goes to the *department manager*.

![The route of an invoice](route.svg)

## The rule

| Amount | Approver |
|---|---:|
| below 5,000 | department manager |
| from 5,000 | director |

\`\`\`json
{ "amount": 7500, "template": "{{ left alone }}" }
\`\`\`

Read more on [the product's pages](https://acme.example/routing), or go back to
[the beginning](../first-steps/welcome.md).

<script>alert("never")</script>
`,
};

const welcome: ProgramLesson = {
  id: "welcome",
  key: "first-steps/welcome",
  title: "Welcome",
  duration: 600,
  minutes: 10,
  objectives: ["first-steps/find-your-way"],
  file: "modules/first-steps/welcome.md",
  markdown: "Sign in and look around.\n",
};

const extra: ProgramLesson = {
  ...welcome,
  id: "extra",
  key: "first-steps/extra",
  title: "Shortcuts",
  optional: true,
  file: "modules/first-steps/extra.md",
};

function agendaOf(lesson: ProgramLesson, module: string) {
  return {
    kind: "lesson",
    id: lesson.key,
    title: lesson.title,
    module,
    modality: "video",
    minutes: 20,
  } as const;
}

const routeInvoices: ProgramExercise = {
  id: "route-invoices",
  folder: "exercises/route-invoices",
  title: "Route invoices by amount",
  objectives: ["approval-workflows/build-routing"],
  duration: 2700,
  minutes: 45,
  scenario: "Your finance team approves invoices by amount.",
  guided: [
    {
      id: "create-workflow",
      do: 'Create a workflow named "Invoice Approval".',
      hints: ["Look at the **menu**.", "It is the second item & it is called Workflow Builder."],
      feedback: 'No workflow is named "Invoice Approval" yet.',
      objectives: ["approval-workflows/build-routing"],
    },
  ],
  independent: [
    { id: "escalate", do: "Escalate after two days.", feedback: "Nobody was told.", objectives: [] },
  ],
  debrief: ["What would have happened last year?"],
  lab: {
    environment: {
      tools: ["node"],
      services: [
        {
          name: "product",
          run: "node product/server.mjs",
          port: 18_431,
          ready: { http: "http://127.0.0.1:18431/health" },
          env: { PORT: "18431" },
        },
      ],
      data: ["data/invoices.json"],
      setup: "setup.sh",
    },
    steps: {
      "create-workflow": {
        solution: "solution/create.sh",
        check: [
          {
            http: {
              url: "http://127.0.0.1:18431/workflows",
              status: 200,
              json: { "$[*].name": { contains: "Invoice Approval" } },
            },
          },
        ],
        mistakes: [{ run: "mistakes/wrong-name.sh", shows: "yet" }],
      },
      escalate: {
        solution: "solution/escalate.sh",
        check: [{ script: "checks/escalates.sh" }, { file: { path: "prepared", contains: "yes" } }],
      },
    },
  },
};

/** An item with what the resolver fills in. */
export function testItem(
  assessment: string,
  item: Readonly<Record<string, unknown>> & { readonly id: string },
): ProgramItem {
  const whole = {
    key: `${assessment}/${item.id}`,
    objectives: ["approval-workflows/build-routing"],
    points: 1,
    minutes: 1,
    answers: [],
    accepted: [],
    prompt: "Which?",
    ...item,
  };
  // A test's item is written by hand, with the fields of its type beside the common ones.
  return whole as unknown as ProgramItem;
}

const routes = [
  {
    id: "director",
    text: "The *director*",
    correct: true,
    feedback: "From 5,000 upward it is the director.",
  },
  {
    id: "manager",
    text: "The department manager",
    correct: false,
    feedback: "That is for amounts below 5,000.",
  },
  { id: "nobody", text: "Nobody. It is paid at once.", correct: false },
];

function items(assessment: string): readonly ProgramItem[] {
  const item = (fields: Readonly<Record<string, unknown>> & { readonly id: string }) =>
    testItem(assessment, fields);
  return [
    item({
      id: "route-7500",
      type: "multiple-choice",
      prompt: "An invoice of 7,500 comes. Who approves it?",
      answers: routes,
      points: 2,
    }),
    item({
      id: "who-is-told",
      type: "multiple-response",
      prompt: "Who is told?",
      answers: [
        { id: "approver", text: "The approver", correct: true },
        { id: "requester", text: "The requester", correct: true },
        { id: "auditor", text: "The auditor", correct: false },
      ],
    }),
    item({
      id: "below",
      type: "true-false",
      prompt: "Amounts below 5,000 go to the director.",
      answer: false,
      feedback: "Look at the rule.",
      praise: "Yes.",
    }),
    item({
      id: "name",
      type: "short-answer",
      prompt: "What is the workflow called?",
      accepted: ["Invoice Approval", "the invoice approval"],
    }),
    item({
      id: "boundary",
      type: "numeric",
      prompt: "From which amount?",
      answer: 5000,
      tolerance: 0.5,
      unit: "EUR",
      objectives: ["first-steps/find-your-way"],
    }),
    item({
      id: "questions",
      type: "matching",
      prompt: "Which question does each card answer?",
      pairs: [
        { left: "Trigger", right: "When does it begin?" },
        { left: "Decision", right: "Which side of the limit?" },
      ],
      distractors: ["Who pays?"],
      feedback: "Read it as a sentence.",
    }),
    item({
      id: "steps",
      type: "ordering",
      prompt: "Put the work in order.",
      order: ["Agree on the limit", "Build a draft", "Test it", "Activate it"],
      praise: "Nobody is surprised.",
    }),
    item({
      id: "director-waits",
      type: "scenario",
      prompt: "The director asks for a copy. What do you do?",
      answers: [
        { id: "explain", text: "Explain who is told", correct: true },
        { id: "promise", text: "Promise it", correct: false, feedback: "Nobody gets a copy." },
      ],
    }),
  ];
}

function assessment(
  id: string,
  when: ProgramAssessment["when"],
  more: Partial<ProgramAssessment> = {},
): ProgramAssessment {
  return { id, title: `Assessment ${id}`, when, minutes: 5, items: items(id), ...more };
}

const adminPre = assessment("admin-pre", "pre", { introduction: "What do you **know** already?" });
const approvalsMid = assessment("approvals-mid", "mid");
const approvalsPost = assessment("approvals-post", "post", { feedback: "end" });
const approvalsRecall = assessment("approvals-recall", "recall");

const firstSteps: ProgramModule = {
  id: "first-steps",
  folder: "modules/first-steps",
  title: "First steps",
  level: 1,
  why: "You find your way at {{customer}}",
  roles: ["admin"],
  tracks: ["admin-core"],
  minutes: { teaching: 10, assessment: 0 },
  objectives: [objective("first-steps", "find-your-way", "Find a page of the product")],
  lessons: [welcome, extra],
  exercises: [],
  assessments: [],
};

const approvalWorkflows: ProgramModule = {
  id: "approval-workflows",
  folder: "modules/approval-workflows",
  title: "Approval workflows",
  level: 2,
  roles: ["admin"],
  tracks: ["admin-core"],
  minutes: { teaching: 65, assessment: 10 },
  objectives: [objective("approval-workflows", "build-routing", "Create a workflow that routes by amount")],
  lessons: [routing],
  exercises: [routeInvoices],
  assessments: [approvalsMid, approvalsPost],
};

function objective(module: string, id: string, statement: string) {
  return { id, key: `${module}/${id}`, statement, taught: [], practised: [], assessed: [] };
}
