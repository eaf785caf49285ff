import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Diagnostic, type FileContent, Workspace } from "@coursewright/spec";
import { describe, expect, test } from "vitest";

/**
 * What people who never programmed get wrong in the reference program, one slip at a time: exactly one finding, with
 * its mark under the very text that is wrong. That a translation is of a text that has changed is told beside it.
 */
const files = {
  program: "training.yaml",
  workflows: "modules/approval-workflows/module.yaml",
  steps: "modules/first-steps/module.yaml",
  daily: "modules/daily-approvals/module.yaml",
  exercise: "exercises/route-invoices/exercise.yaml",
  lab: "exercises/route-invoices/lab.yaml",
  mid: "assessments/approvals-mid.assessment.yaml",
  post: "assessments/approvals-post.assessment.yaml",
  recall: "assessments/approvals-recall.assessment.yaml",
  check: "assessments/first-steps-check.assessment.md",
  session: "sessions/nusantara-jakarta-december.session.yaml",
  product: "product.yaml",
  why: "modules/approval-workflows/why-routing.md",
} as const;

type Slip = readonly [file: keyof typeof files, from: string, to: string, code: string, at: string];

const slips: readonly Slip[] = [
  ["workflows", "    title: Build the route", "   title: Build the route", "yaml/indentation", "title"],
  ["workflows", "    title: Build the route", "     title: Build the route", "yaml/indentation", "title"],
  ["workflows", "  - id: build-the-route", "- id: build-the-route", "yaml/indentation", "title"],
  ["workflows", "\nlessons:", "\nlesson:", "schema/unknown-key", "lesson"],
  [
    "workflows",
    "    objectives: [build-routing]\n    features: [routing-rules]",
    "    objective: [build-routing]\n    features: [routing-rules]",
    "schema/unknown-key",
    "objective",
  ],
  ["workflows", "exercises: [route-invoices]", "exercise: route-invoices", "schema/unknown-key", "exercise"],
  ["workflows", "exercises: [route-invoices]", "exercises: route-invoices", "schema/type", "route-invoices"],
  [
    "workflows",
    "assessments: [approvals-mid, approvals-post]",
    "assessments: approvals-mid, approvals-post",
    "schema/type",
    "approvals-mid, approvals-post",
  ],
  [
    "workflows",
    "assessments: [approvals-mid, approvals-post]",
    "assessments: [approvals-mid approvals-post]",
    "reference/unknown",
    "approvals-mid approvals-post",
  ],
  [
    "workflows",
    "assessments: [approvals-mid, approvals-post]",
    "assessments: [approvals-mid, approvals-post",
    "yaml/syntax",
    "[",
  ],
  [
    "workflows",
    "title: Approval workflows",
    "title: [Approval workflows]",
    "schema/type",
    "Approval workflows",
  ],
  ["workflows", "\nobjectives:\n", "\n", "schema/missing-key", "build-routing"],
  ["workflows", "\nlessons:\n", "\n", "schema/missing-key", "-"],
  [
    "workflows",
    "  - id: build-the-route\n    title: Build",
    "  - title: Build",
    "schema/missing-key",
    "title",
  ],
  ["workflows", "  - id: build-the-route\n", "", "yaml/duplicate-key", "title"],
  ["workflows", "    duration: 20m\n", "", "schema/missing-key", "id"],
  ["program", "  admin-core:\n", "", "yaml/indentation", "title"],
  [
    "program",
    "journey: [first-steps, approval-workflows]",
    "journey: [first-step, approval-workflows]",
    "reference/unknown",
    "first-step",
  ],
  ["workflows", "    title: Build the route", "\ttitle: Build the route", "yaml/tab", "\t"],
  ["workflows", "    title: Build the route", "  \t  title: Build the route", "yaml/indentation", "title"],
  [
    "workflows",
    "    title: Build the route in five cards",
    "    title: Build the route: in five cards",
    "yaml/colon-in-text",
    "Build the route: in five cards",
  ],
  [
    "program",
    "ask: How satisfied are you with the training as a whole?",
    "ask: Honestly: how satisfied are you with the training as a whole?",
    "yaml/colon-in-text",
    "Honestly: how satisfied are you with the training as a whole?",
  ],
  [
    "program",
    "ask: How satisfied are you with the training as a whole?",
    "ask: Honestly, how satisfied are you with the training as a whole?",
    "yaml/comma-in-text",
    "how satisfied are you with the training as a whole?",
  ],
  [
    "workflows",
    "    title: Build the route in five cards",
    "    title: Build route #5 in cards",
    "yaml/hash-in-text",
    "#5 in cards",
  ],
  [
    "workflows",
    "    title: Build the route in five cards",
    "    title: 'Let's build the route'",
    "yaml/syntax",
    "'Let's build the route'",
  ],
  [
    "steps",
    'title: "Recording: who has my invoice, and whom does the product ask?"',
    'title: "Recording: who has my invoice, and whom does the product ask?',
    "yaml/unclosed-quote",
    '"',
  ],
  [
    "steps",
    'title: "Recording: who has my invoice, and whom does the product ask?"',
    'title: Recording: who has my invoice, and whom does the product ask?"',
    "yaml/colon-in-text",
    'Recording: who has my invoice, and whom does the product ask?"',
  ],
  [
    "steps",
    'title: "Recording: who has my invoice, and whom does the product ask?"',
    'title: "Recording: who has "my" invoice?"',
    "yaml/syntax",
    '"Recording: who has "my" invoice?"',
  ],
  ["recall", "answer: 4999.99", "answer: 4999,99", "schema/type", "4999,99"],
  ["program", "programmeCost: 30000", "programmeCost: 30,000", "schema/type", "30,000"],
  ["program", "costOfATicket: 25", "costOfATicket: $25", "schema/type", "$25"],
  ["session", "capacity: 14", "capacity: fourteen", "schema/type", "fourteen"],
  ["post", "pass: 80%", "pass: 80,5%", "schema/type", "80,5%"],
  ["post", "pass: 80%", "pass: 80", "schema/type", "80"],
  ["post", "pass: 80%", "pass: 0.8", "schema/type", "0.8"],
  ["post", "pass: 80%", "pass: 180%", "schema/type", "180%"],
  ["post", "pass: 80%", "pass: 80 percent", "schema/type", "80 percent"],
  ["workflows", "reviewed: 2026-10-02", "reviewed: 02.10.2026", "schema/type", "02.10.2026"],
  ["workflows", "reviewed: 2026-10-02", "reviewed: 10/2/2026", "schema/type", "10/2/2026"],
  ["workflows", "reviewed: 2026-10-02", "reviewed: 2 October 2026", "schema/type", "2 October 2026"],
  ["workflows", "reviewed: 2026-10-02", "reviewed: 2026-10-2", "schema/type", "2026-10-2"],
  ["workflows", "reviewed: 2026-10-02", "reviewed: 2026-02-30", "schema/type", "2026-02-30"],
  ["session", "start: 2026-12-08T09:00", "start: 2026-12-08 9am", "schema/type", "2026-12-08 9am"],
  ["session", "start: 2026-12-08T09:00", "start: 2026-12-08T9:00", "schema/type", "2026-12-08T9:00"],
  ["session", "start: 2026-12-08T09:00", "start: 2026-12-08T09:00Z", "schema/type", "2026-12-08T09:00Z"],
  ["session", "start: 2026-12-08T09:00", "start: 2026-12-08", "schema/type", "2026-12-08"],
  ["session", "timeZone: Asia/Jakarta", "timeZone: WIB", "schema/type", "WIB"],
  ["session", "timeZone: Asia/Jakarta", "timeZone: Asia/Djakarta", "schema/type", "Asia/Djakarta"],
  ["session", "timeZone: Asia/Jakarta", "timeZone: GMT+7", "schema/type", "GMT+7"],
  ["post", "        correct: true", "        correct: yes", "yaml/yes-no", "yes"],
  ["post", "    answer: false", "    answer: No", "yaml/yes-no", "No"],
  ["post", "        correct: true", "        correct: x", "schema/type", "x"],
  ["workflows", "duration: 20m", "duration: 20", "schema/type", "20"],
  ["workflows", "duration: 20m", "duration: 20 minutes", "schema/type", "20 minutes"],
  ["workflows", "duration: 20m", "duration: 20min", "schema/type", "20min"],
  ["workflows", "duration: 20m", "duration: 1,5h", "schema/type", "1,5h"],
  ["workflows", "duration: 20m", "duration: 1h30m", "schema/type", "1h30m"],
  ["workflows", "duration: 20m", "duration: 1:30", "schema/type", "1:30"],
  ["workflows", "duration: 20m", "duration: 20-30m", "schema/type", "20-30m"],
  ["workflows", "duration: 20m", "duration: 20M", "schema/type", "20M"],
  ["program", "within: 30d", "within: 3mo", "schema/type", "3mo"],
  ["post", "- id: whom-to-notify", "- id: route-7500", "id/duplicate", "route-7500"],
  [
    "post",
    "      - id: manager\n        text: The department",
    "      - id: director\n        text: The department",
    "id/duplicate",
    "director",
  ],
  ["post", "        correct: true\n", "", "item/no-key", "choices"],
  [
    "post",
    "        text: The department manager\n",
    "        text: The department manager\n        correct: true\n",
    "item/several-keys",
    "true",
  ],
  [
    "post",
    "    prompt: An invoice of 7,500 is submitted. Who approves it?",
    "    prompt: An invoice of 7,500 is submitted. Who approves it?\n    answer: director",
    "schema/unknown-key",
    "answer",
  ],
  ["post", "type: multiple-choice", "type: multiplechoice", "schema/choice", "multiplechoice"],
  ["post", "type: multiple-choice", "type: Multiple choice", "schema/choice", "Multiple choice"],
  ["program", "docs: 10% }", "docs: 11% }", "mix/sum", "mix"],
  ["workflows", "- id: nobody-waits-unseen", "- id: why-routing", "id/duplicate", "why-routing"],
  [
    "steps",
    "lessons: [who-has-it, five-words, reporting-lines]",
    "lessons: [who-has-it, five-words, five-words, reporting-lines]",
    "schema/repeated",
    "five-words",
  ],
  [
    "workflows",
    "exercises: [route-invoices]",
    "exercises: [route-invoices, route-invoices]",
    "schema/repeated",
    "route-invoices",
  ],
  [
    "program",
    "journey: [first-steps, approval-workflows]",
    "journey: [first-steps, approval-workflows, first-steps]",
    "path/repeated-module",
    "first-steps",
  ],
  [
    "workflows",
    "    objectives: [build-routing]",
    "    objectives: [build-routing, build-routing]",
    "schema/repeated",
    "build-routing",
  ],
  [
    "workflows",
    "requires: [first-steps]",
    "requires: [approval-workflows]",
    "path/cycle",
    "approval-workflows",
  ],
  [
    "program",
    "journey: [first-steps, approval-workflows]",
    "journey: [approval-workflows, first-steps]",
    "path/prerequisite",
    "approval-workflows",
  ],
  ["workflows", "level: 2\n", "level: 2\ntitle: Again\n", "yaml/duplicate-key", "title"],
  ["workflows", "title: Approval workflows", "Title: Approval workflows", "schema/unknown-key", "Title"],
  ["workflows", "ifSkipped: Finance", "if skipped: Finance", "schema/unknown-key", "if skipped"],
  ["workflows", "ifSkipped: Finance", "if-skipped: Finance", "schema/unknown-key", "if-skipped"],
  ["workflows", "ifSkipped: Finance", "if_skipped: Finance", "schema/unknown-key", "if_skipped"],
  ["workflows", "level: 2", "level = 2", "yaml/missing-colon", "level = 2"],
  ["workflows", "level: 2", "level:2", "yaml/missing-colon", "level:2"],
  [
    "workflows",
    "    text: why-routing.md",
    "    text:why-routing.md",
    "yaml/missing-colon",
    "text:why-routing.md",
  ],
  ["workflows", "  - id: build-the-route", "  -id: build-the-route", "yaml/syntax", "-id:"],
  ["workflows", "owner: education@acme.example", "owner: @education", "yaml/syntax", "@education"],
  [
    "workflows",
    "title: Approval workflows",
    "title: *Approval* workflows",
    "yaml/unknown-alias",
    "*Approval* workflows",
  ],
  ["workflows", "title: Approval workflows", "title: % of approvals", "yaml/syntax", "% of approvals"],
  [
    "workflows",
    "title: Approval workflows",
    "title: `Approval` workflows",
    "yaml/syntax",
    "`Approval` workflows",
  ],
  [
    "workflows",
    "title: Approval workflows",
    "title: [New] Approval workflows",
    "yaml/syntax",
    "[New] Approval workflows",
  ],
  [
    "workflows",
    "title: Approval workflows",
    "title: > Approval workflows",
    "yaml/syntax",
    "Approval workflows",
  ],
  ["workflows", "title: Approval workflows", "title: !New Approval workflows", "yaml/unknown-tag", "!New"],
  ["program", "owner: education@acme.example", "owner: Education Team", "schema/type", "Education Team"],
  ["steps", "url: https://learn", "url: learn", "schema/type", "learn.acme.example/recordings/first-steps"],
  [
    "steps",
    "url: https://learn.acme.example/recordings/first-steps",
    "url: https://learn.acme.example/my recordings",
    "schema/type",
    "https://learn.acme.example/my recordings",
  ],
  ["workflows", "level: 2", "level: two", "schema/choice", "two"],
  ["workflows", "level: 2", "level: 5", "schema/choice", "5"],
  ["workflows", "level: 2", "level: Core competency", "schema/choice", "Core competency"],
  ["workflows", "level: 2\n", "level: 2\nstatus: Published\n", "schema/choice", "Published"],
  ["session", "modality: ilt", "modality: classroom", "schema/choice", "classroom"],
  ["session", "modality: ilt", "modality: ILT", "schema/choice", "ILT"],
  ["session", "language: id", "language: Indonesian", "schema/type", "Indonesian"],
  ["program", "languages: [en, id]", "languages: [en_US, id]", "schema/type", "en_US"],
  ["session", "trainers: [Rani Kusuma, David Osei]", "trainers: Rani Kusuma", "schema/type", "Rani Kusuma"],
  ["session", "trainers: [Rani Kusuma, David Osei]", "trainers: []", "schema/too-few", "["],
  ["session", "trainers: [Rani Kusuma, David Osei]", "trainers:", "schema/empty", "trainers"],
  ["session", "further: [2026-12-10T09:00]", "further: 2026-12-10T09:00", "schema/type", "2026-12-10T09:00"],
  ["session", "track: admin-core", "track: Administrator core", "reference/unknown", "Administrator core"],
  ["workflows", "text: why-routing.md", "text: why_routing.md", "reference/file-missing", "why_routing.md"],
  ["workflows", "text: why-routing.md", "text: Why-routing.md", "reference/file-missing", "Why-routing.md"],
  [
    "workflows",
    "text: why-routing.md",
    "text: Invoices go by amount.",
    "reference/file-kind",
    "Invoices go by amount.",
  ],
  [
    "workflows",
    "text: why-routing.md",
    "text: C:\\Users\\me\\why-routing.md",
    "reference/file-outside",
    "C:\\Users\\me\\why-routing.md",
  ],
  ["workflows", "text: why-routing.md", "text: why-routing", "reference/file-missing", "why-routing"],
  ["check", "- [x] Three invoices", "- [ ] Three invoices", "item/no-key", "-"],
  [
    "check",
    "objectives=first-steps/find-holder",
    "objectives=first-steps/find-holders",
    "reference/unknown",
    "objectives=first-steps/find-holders",
  ],
  ["check", "feedback: item\n---", "feedback: item\n", "markdown/front-matter", "---"],
  ["check", "when: mid\n", "", "schema/missing-key", "title"],
  [
    "check",
    "{#no-approver-figure objectives=first-steps/find-holder}",
    "{#no-approver-figure objectives=first-steps/find-holder",
    "markdown/item",
    "{#",
  ],
  ["program", "metric: completion", "metric: completions", "schema/choice", "completions"],
  [
    "program",
    "of: admin-core, segment: enterprise",
    "of: admin, segment: enterprise",
    "reference/unknown",
    "admin",
  ],
  ["program", "    role: admin\n", "    role: [admin]\n", "schema/type", "admin"],
  ["program", "version: 2026.4.0", "version: 1", "yaml/version-number", "1"],
  [
    "workflows",
    "level: 2\n",
    "<<<<<<< HEAD\nlevel: 2\n=======\nlevel: 3\n>>>>>>> b\n",
    "file/conflict",
    "<<<<<<< HEAD",
  ],
  ["workflows", "\nlessons:", "\n---\nlessons:", "yaml/several-documents", "---"],
  ["workflows", "duration: 20m", "duration: 900h", "schema/range", "900h"],
  ["workflows", "duration: 20m", "duration: 0m", "schema/range", "0m"],
  ["workflows", "duration: 20m", "duration: 40h", "schema/range", "40h"],
  ["workflows", "duration: 20m", "duration: 20d", "schema/range", "20d"],
  ["exercise", "duration: 45m", "duration: 45h", "schema/range", "45h"],
  ["steps", "duration: 20m", "duration: 2000h", "schema/range", "2000h"],
  ["steps", "duration: 8m", "duration: 0m", "schema/range", "0m"],
  ["program", "duration: 20m", "duration: 20w", "schema/range", "20w"],
  ["program", "every: 6w", "every: 0w", "schema/range", "0w"],
  ["program", "valid: 1y", "valid: 0y", "schema/range", "0y"],
  ["program", "within: 30d", "within: 900y", "schema/range", "900y"],
  ["post", "attempts: 3", "attempts: 3\ntimeLimit: 0m", "schema/range", "0m"],
  ["post", "attempts: 3", "attempts: 3\ntimeLimit: 99d", "schema/range", "99d"],
  [
    "post",
    "    objectives: [approval",
    "    duration: 900h\n    objectives: [approval",
    "schema/range",
    "900h",
  ],
  ["lab", "timeout: 20s", "timeout: 0s", "schema/range", "0s"],
  ["program", "proficiency: 3w", "proficiency: 0w", "schema/range", "0w"],
  ["program", "reviewEvery: 13w", "reviewEvery: 900y", "schema/range", "900y"],
  ["session", "2026-12-10T09:00", "2026-12-08T10:00", "session/overlap", "2026-12-08T10:00"],
  ["session", "2026-12-10T09:00", "2026-12-08T09:00", "session/order", "2026-12-08T09:00"],
  ["session", "2026-12-10T09:00", "2026-12-07T09:00", "session/order", "2026-12-07T09:00"],
  [
    "session",
    "[2026-12-10T09:00]",
    "[2026-12-10T09:00, 2026-12-10T09:30]",
    "session/overlap",
    "2026-12-10T09:30",
  ],
  [
    "workflows",
    "title: Approval workflows",
    "title: “Approval workflows”",
    "yaml/curly-quotes",
    "“Approval workflows”",
  ],
  [
    "workflows",
    "    title: Build the route in five cards",
    "    title: “Build the route in five cards”",
    "yaml/curly-quotes",
    "“Build the route in five cards”",
  ],
  [
    "workflows",
    "    title: Build the route in five cards",
    "    title: “Build: the route in five cards”",
    "yaml/syntax",
    "“Build: the route in five cards”",
  ],
  [
    "lab",
    'url: "http://127.0.0.1:8080/api/workflows"',
    "url: “http://127.0.0.1:8080/api/workflows”",
    "yaml/curly-quotes",
    "“http://127.0.0.1:8080/api/workflows”",
  ],
  ["program", 'release: "2026.4"', "release: “2026.4”", "schema/type", "“2026.4”"],
  ["workflows", "tags: [routing, limit]", "tags: [“routing”, limit]", "yaml/curly-quotes", "“routing”"],
  ["workflows", "- id: build-the-route", "- id: “build-the-route”", "id/format", "“build-the-route”"],
  [
    "workflows",
    "objectives: [build-routing]",
    "objectives: [“build-routing”]",
    "reference/unknown",
    "“build-routing”",
  ],
  [
    "workflows",
    "title: Approval workflows",
    "title: „Approval workflows“",
    "yaml/curly-quotes",
    "„Approval workflows“",
  ],
  [
    "workflows",
    "title: Approval workflows",
    "title: ‘Approval workflows’",
    "yaml/curly-quotes",
    "‘Approval workflows’",
  ],
  [
    "steps",
    'title: "Recording: who has my invoice, and whom does the product ask?"',
    'title: "Recording: who has my invoice, and whom does the product ask?”',
    "yaml/unclosed-quote",
    "”",
  ],
  [
    "workflows",
    "    title: Build the route",
    "\u00a0\u00a0\u00a0\u00a0title: Build the route",
    "yaml/odd-character",
    "\u00a0\u00a0\u00a0\u00a0",
  ],
  [
    "workflows",
    "    title: Build the route",
    "  \u00a0 title: Build the route",
    "yaml/odd-character",
    "\u00a0 ",
  ],
  ["workflows", "level: 2", "\u00a0level: 2", "schema/unknown-key", "\u00a0level"],
  ["workflows", "level: 2", "level:\u00a02", "yaml/odd-character", "\u00a0"],
  ["workflows", "    duration: 20m", "    duration:\u00a020m", "yaml/odd-character", "\u00a0"],
  ["workflows", "  - id: build-the-route", "  -\u00a0id: build-the-route", "yaml/odd-character", "\u00a0"],
  ["workflows", "level: 2", "level: 2\u00a0", "schema/choice", "2\u00a0"],
  ["workflows", "level: 2", "level：2", "yaml/odd-character", "："],
  ["workflows", "level: 2", "level： 2", "yaml/odd-character", "： "],
  [
    "workflows",
    "    title: Build the route in five cards",
    "    title：Build the route in five cards",
    "yaml/odd-character",
    "：",
  ],
  [
    "workflows",
    "features: [workflow-builder, routing-rules]",
    "features: [workflow-builder， routing-rules]",
    "reference/unknown",
    "workflow-builder， routing-rules",
  ],
  ["workflows", "  - id: build-the-route", "  – id: build-the-route", "yaml/odd-character", "–"],
  [
    "workflows",
    "exercises: [route-invoices]",
    "exercises: [route–invoices]",
    "reference/unknown",
    "route–invoices",
  ],
];

/** What looks unusual and is right. */
const unusual: readonly (readonly [file: keyof typeof files, from: string, to: string])[] = [
  ["workflows", "level: 2", "level:\t2"],
  ["workflows", "level: 2\n", "level: 2\t\n"],
  [
    "workflows",
    "  - id: build-the-route\n    title: Build the route in five cards\n",
    "  - title: Build the route in five cards\n    id: build-the-route\n",
  ],
  ["workflows", "title: Approval workflows", "title: ?Approval workflows"],
  ["check", "- [x] Three invoices", "- [X] Three invoices"],
  ["check", '### Home says "No', '## Home says "No'],
  ["workflows", "\nlessons:", "\n# here come the lessons\n\n\nlessons: # all of them"],
  ["workflows", "title: Approval workflows", "title: 'Approval workflows'"],
  [
    "workflows",
    "planB: The lesson needs no product; draw the two routes on paper",
    "planB: The lesson needs no product 🎉; draw the two routes on paper",
  ],
  [
    "workflows",
    "planB: The lesson needs no product; draw the two routes on paper",
    "planB: 在纸上画出两条路线：经理和主管，然后讨论。",
  ],
  [
    "workflows",
    "planB: The lesson needs no product; draw the two routes on paper",
    "planB: Draw it at 10:30, then at 14:00",
  ],
  [
    "workflows",
    "planB: The lesson needs no product; draw the two routes on paper",
    "planB: See https://help.acme.example/a?b=c&d=e (page 2)",
  ],
  [
    "workflows",
    "planB: The lesson needs no product; draw the two routes on paper",
    "planB: 50% of them & the rest @ noon, 100 %",
  ],
  [
    "workflows",
    "planB: The lesson needs no product; draw the two routes on paper",
    "planB: The lesson – as ever - needs no product — draw",
  ],
  [
    "workflows",
    "planB: The lesson needs no product; draw the two routes on paper",
    "planB: Say \"yes\" and don't say 'no'",
  ],
  [
    "workflows",
    "planB: The lesson needs no product; draw the two routes on paper",
    "planB: Write to help@acme.example <now>",
  ],
  [
    "workflows",
    "planB: The lesson needs no product; draw the two routes on paper",
    "planB: >-\n      The lesson needs\n      no product: draw #1",
  ],
  [
    "workflows",
    "planB: The lesson needs no product; draw the two routes on paper",
    "planB: The lesson needs\n      no product",
  ],
  [
    "workflows",
    "title: Nobody waits unseen\n    duration: 15m",
    "title: Nobody waits unseen\n    duration: 900s",
  ],
  [
    "workflows",
    "title: Nobody waits unseen\n    duration: 15m",
    "title: Nobody waits unseen\n    duration: 0.25h",
  ],
  ["session", "capacity: 14", 'capacity: "14"'],
  ["workflows", "level: 2", "level : 2"],
  ["workflows", "\nlessons:", "\n   \n\t\nlessons:"],
  ["daily", "duration: 5m", "duration: 20s"],
  ["session", "2026-12-10T09:00", "2026-12-08T13:00"],
  ["session", "2026-12-10T09:00", "2026-12-10T23:00"],
  ["workflows", "title: Approval workflows", "title: Approval “workflows” that work"],
  ["workflows", "cutIfLate: The second demonstration", "cutIfLate: “Second” demonstration of “it”"],
  ["workflows", "title: Approval workflows", "title: Approval\u00a0workflows"],
];

const folder = import.meta.dirname;
const workspace = new Workspace();
for (const [path, content] of readFolder()) workspace.set(path, content);

describe("a slip gives one finding, where it is", () => {
  test.each(slips)("%s: %j → %j", (file, from, to, code, at) => {
    const [found, text] = after(files[file], from, to);
    const shown = found.map(({ code: each, file: path, range }) => [
      each,
      path,
      text.slice(range.start.offset, range.end.offset),
    ]);
    expect(shown).toEqual([[code, files[file], at]]);
    expect(found[0]?.hint).not.toBe("");
  });
});

describe("what is unusual and right gives none", () => {
  test.each(unusual)("%s: %j → %j", (file, from, to) => {
    expect(after(files[file], from, to)[0]).toEqual([]);
  });
});

/** The findings after one edit, which is taken back, and the text that they are in. */
function after(path: string, from: string, to: string): readonly [readonly Diagnostic[], string] {
  const text = workspace.text(path) ?? "";
  const at = text.indexOf(from);
  expect(at, `${from} in ${path}`).toBeGreaterThanOrEqual(0);
  workspace.edit(path, at, at + from.length, to);
  const found = workspace.diagnostics().filter(({ code }) => !/^locale\/(?:stale|untranslated)$/.test(code));
  const edited = workspace.text(path) ?? "";
  workspace.edit(path, at, at + to.length, from);
  return [found, edited];
}

function readFolder(): (readonly [string, FileContent])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join("/"), readContent(path)] as const);
}

function readContent(path: string): FileContent {
  return /\.(?:yaml|md|po)$/.test(path) ? readFileSync(path, "utf8") : { size: statSync(path).size };
}
