import type { AnswerKey, AssessmentPage, Course, CourseItem, CourseModule } from "@coursewright/spec/course";
import { hideAnswerKey } from "@coursewright/spec/course";

const routing = "approval-workflows/build-routing";
const escalation = "approval-workflows/notify-and-escalate";
const ownership = "first-steps/find-owner";

/** Administrators of a finance product learn to route invoices by amount. */
export const fixtureCourse: Course = {
  format: 1,
  id: "acme-approvals",
  version: "2026.4.0",
  contentHash: "3f1c9a",
  language: "en",
  direction: "ltr",
  title: "Approvals for administrators",
  description: "Send every invoice to the person who may approve it, without anybody asking around.",
  product: "Acme Approvals",
  theme: { accent: "#0f766e", accentDark: "#2dd4bf", logo: "logo.svg" },
  scored: "approvals-post",
  objectives: [
    { id: ownership, statement: "Find out who has an invoice, and since when" },
    { id: routing, statement: "Create an approval workflow with conditional routing on invoice amount" },
    { id: escalation, statement: "Notify approvers, and escalate an invoice that nobody approves" },
  ],
  modules: [firstSteps(), approvalWorkflows()],
};

function firstSteps(): CourseModule {
  return {
    id: "first-steps",
    title: "First steps",
    level: 1,
    why: "You stop asking around: every invoice shows who has it and since when.",
    objectives: [ownership],
    pages: [
      {
        kind: "lesson",
        id: "first-steps/find-an-invoice",
        title: "Find an invoice and its owner",
        minutes: 8,
        required: true,
        objectives: [ownership],
        html: `<p>On Monday morning a supplier calls: <em>“Where is our invoice?”</em> You need one screen and ten seconds.</p>
<h2>Read the invoice list</h2>
<p>Open <strong>Invoices</strong> in the menu. Each row answers three questions at a glance.</p>
<table><thead><tr><th scope="col">Column</th><th scope="col">Tells you</th><th scope="col">Use it when</th></tr></thead>
<tbody><tr><td>Status</td><td>Where the invoice is in its route</td><td>A supplier asks for news</td></tr>
<tr><td>With</td><td>Who has to act now</td><td>You want to remind somebody</td></tr>
<tr><td>Since</td><td>How long they have had it</td><td>You look for what is late</td></tr></tbody></table>
<aside class="callout callout-tip"><p class="callout-title">Tip</p><p>Press <kbd>/</kbd> to search from anywhere. An invoice number or a supplier's name is enough.</p></aside>
<h2>Try it</h2>
<ol><li>Search for <code>INV-2041</code>.</li><li>Read who has it and since when.</li><li>Open its history and find out who had it before.</li></ol>
<p>The <a href="https://help.acme.example/invoices">help page on invoices</a> explains every status.</p>`,
      },
      {
        kind: "lesson",
        id: "first-steps/words",
        title: "The words finance uses",
        minutes: 4,
        required: false,
        objectives: [],
        html: `<p>Three words appear on every screen.</p><h2>Route</h2><p>The people an invoice visits, in order.</p><h2>Escalation</h2><p>What happens when nobody acts in time.</p><h2>Delegate</h2><p>A person who acts for somebody who is away.</p>
<blockquote><p>“We never had a word for it, so nobody felt responsible.” — Head of finance</p></blockquote>`,
      },
    ],
  };
}

function approvalWorkflows(): CourseModule {
  return {
    id: "approval-workflows",
    title: "Approval workflows",
    level: 2,
    why: "Finance stops chasing approvers, and the month closes on time.",
    objectives: [routing, escalation],
    pages: [
      {
        kind: "lesson",
        id: "approval-workflows/why-routing",
        title: "Why amounts decide the route",
        minutes: 12,
        required: true,
        objectives: [routing],
        ifSkipped: "Finance cannot reconcile the invoice and the month closes late.",
        html: `<p>An invoice of 300 and one of 30,000 carry different risks. One person for both is either too slow or too careless.</p>
<p><img src="route.svg" width="720" height="220" alt="An invoice goes to a decision on its amount: below 5,000 to the manager, from 5,000 to the director."></p>
<h2>The rule of this company</h2>
<ul><li>Below 5,000: the department manager.</li><li>From 5,000: the director.</li></ul>
<aside class="callout callout-warning"><p class="callout-title">Mind the boundary</p><p>Exactly 5,000 goes to the director. “Below” and “from” leave no gap.</p></aside>
<h2>The same rule for the API</h2>
<p>Administrators who automate send the decision as JSON:</p>
<pre><code class="hljs language-json">{
  <span class="hljs-attr">"decision"</span>: { <span class="hljs-attr">"field"</span>: <span class="hljs-string">"amount"</span>, <span class="hljs-attr">"operator"</span>: <span class="hljs-string">"&lt;"</span>, <span class="hljs-attr">"value"</span>: <span class="hljs-number">5000</span> },
  <span class="hljs-attr">"routes"</span>: { <span class="hljs-attr">"yes"</span>: <span class="hljs-string">"department-manager"</span>, <span class="hljs-attr">"no"</span>: <span class="hljs-string">"director"</span>, <span class="hljs-attr">"comment"</span>: <span class="hljs-string">"agreed with finance on 2 October 2026"</span> }, <span class="hljs-comment">// long on purpose</span>
}</code></pre>`,
      },
      {
        kind: "exercise",
        id: "route-invoices",
        title: "Route invoices by amount",
        minutes: 45,
        required: true,
        html: "<p>Your finance team approves invoices by amount. Below 5,000 they go to the department manager, from 5,000 to the director. Build the workflow in your test environment.</p>",
        guided: [
          {
            id: "create-workflow",
            html: "<p>Create a workflow named <strong>Invoice Approval</strong>.</p>",
            hints: [
              "Look for the place where workflows are made.",
              "Workflow Builder is the second item of the menu.",
              "Choose New workflow, write Invoice Approval with two capital letters, and save.",
            ],
          },
          {
            id: "set-trigger",
            html: "<p>Start it when an invoice is submitted.</p>",
            hints: ["A trigger is the first card of a workflow."],
          },
          {
            id: "decide-on-amount",
            html: "<p>Add a decision on the amount and route both answers.</p>",
            hints: ["Which invoices should the answer “yes” catch?", "Ask: amount is less than 5,000."],
          },
        ],
        independent: [
          {
            id: "escalate",
            html: "<p>Tell the manager's manager when an invoice is not approved within two days.</p>",
            hints: [],
          },
        ],
        debrief: [
          "What would have happened to this invoice last year?",
          "Which of your invoices need a third route?",
        ],
      },
      practice(),
      finalTest(),
    ],
  };
}

function practice(): AssessmentPage {
  const items: readonly CourseItem[] = [
    choice("route-7500", "<p>An invoice of 7,500 is submitted. Who approves it?</p>", [routing], {
      director: "The director",
      manager: "The department manager",
      nobody: "Nobody. It is paid at once.",
    }),
    {
      ...written("threshold", "numeric", "<p>From which amount does the director approve?</p>", [routing]),
      unit: "EUR",
    },
    {
      ...choice("questions", "<p>Which part answers which question?</p>", [routing], {
        amount: "Is it below 5,000?",
        begin: "When does it begin?",
        payer: "Who pays?",
      }),
      type: "matching",
      prompts: [
        { id: "trigger", html: "Trigger" },
        { id: "decision", html: "Decision" },
      ],
    },
    {
      ...choice("work", "<p>Put the work in order.</p>", [routing], {
        activate: "Activate it",
        draft: "Build a draft",
        test: "Test it with samples below, at and above the limit",
      }),
      type: "ordering",
    },
  ];
  const key: AnswerKey = {
    "route-7500": {
      choices: ["director"],
      feedback: {
        choices: {
          director: "<p>From 5,000 upward it is the director.</p>",
          manager: "<p>That is for amounts below 5,000.</p>",
          nobody: "<p>Every invoice needs an approval.</p>",
        },
      },
    },
    threshold: {
      value: 5000,
      tolerance: 0,
      feedback: { wrong: "<p>Look at the decision again: below, or from?</p>" },
    },
    questions: { pairs: { trigger: "begin", decision: "amount" } },
    work: { choices: ["draft", "test", "activate"], feedback: { right: "<p>Nobody is surprised.</p>" } },
  };
  return {
    ...assessment("approvals-practice", "Check yourself", items, key),
    when: "mid",
    minutes: 5,
    feedback: "item",
    introduction: "<p>Four questions for yourself. They do not count.</p>",
  };
}

function finalTest(): AssessmentPage {
  const items: readonly CourseItem[] = [
    choice(
      "route-4999",
      "<p>Four invoices arrive. Which one goes to the <strong>department manager</strong>?</p>",
      [routing],
      {
        low: "4,999.99",
        boundary: "5,000",
        high: "12,000",
        huge: "30,000",
      },
    ),
    {
      ...choice(
        "needs-decision",
        "<p>Which parts does the workflow need to route by amount?</p>",
        [routing],
        {
          trigger: "A trigger",
          decision: "A decision on the amount",
          routes: "A route for each answer",
          report: "A monthly report",
        },
      ),
      type: "multiple-response",
      points: 2,
    },
    {
      ...choice("escalation-tells", "<p>An escalation tells the manager's manager.</p>", [escalation], {
        true: "True",
        false: "False",
      }),
      type: "true-false",
      shuffle: false,
    },
    written("days", "numeric", "<p>After how many days does this company escalate?</p>", [escalation]),
    written("column", "short-answer", "<p>Which column of the invoice list says who has to act now?</p>", [
      ownership,
    ]),
  ];
  const key: AnswerKey = {
    "route-4999": {
      choices: ["low"],
      feedback: {
        choices: { boundary: "<p>The boundary itself goes to the director.</p>" },
        right: "<p>Below 5,000 it is the manager.</p>",
      },
    },
    "needs-decision": {
      choices: ["trigger", "decision", "routes"],
      feedback: {
        wrong:
          "<p>Without a trigger nothing starts; without a route nothing arrives. A report routes nothing.</p>",
      },
    },
    "escalation-tells": { choices: ["true"] },
    days: { value: 2, tolerance: 0, feedback: { wrong: "<p>Read the last step of the exercise again.</p>" } },
    column: { texts: ["With"], feedback: { wrong: "<p>It is the column beside the status.</p>" } },
  };
  return {
    ...assessment("approvals-post", "Final test", items, key),
    when: "post",
    pass: 80,
    attempts: 3,
    shuffle: true,
    feedback: "end",
    introduction: "<p>Five questions on what you built. Take your time; nothing is timed.</p>",
  };
}

function assessment(id: string, title: string, items: readonly CourseItem[], key: AnswerKey): AssessmentPage {
  const kind = { kind: "assessment", when: "post", shuffle: false, feedback: "end", required: true } as const;
  return { ...kind, id, title, minutes: 10, items, key: hideAnswerKey(key, id) };
}

function choice(
  id: string,
  html: string,
  objectives: readonly string[],
  choices: Readonly<Record<string, string>>,
): CourseItem {
  const list = Object.entries(choices).map(([choiceId, text]) => ({ id: choiceId, html: text }));
  return { id, type: "multiple-choice", objectives, points: 1, html, choices: list, shuffle: true };
}

function written(
  id: string,
  type: "numeric" | "short-answer",
  html: string,
  objectives: readonly string[],
): CourseItem {
  return { id, type, objectives, points: 1, html, choices: [], shuffle: false };
}
