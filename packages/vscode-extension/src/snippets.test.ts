import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { soundWorkspace } from "../../spec/src/testing/sound-workspace.ts";
import { analyse } from "../../spec/src/workspace/workspace.ts";

interface Snippet {
  readonly body: readonly string[];
}

const snippetsOf = (language: string): Readonly<Record<string, Snippet>> =>
  JSON.parse(readFileSync(new URL(`../snippets/${language}.json`, import.meta.url), "utf8"));

const module = "modules/approval-workflows/module.yaml";
const exercise = "exercises/route-invoices/exercise.yaml";
const lab = "exercises/route-invoices/lab.yaml";
const post = "assessments/approvals-post.assessment.yaml";
const recall = "assessments/approvals-recall.assessment.md";
const lesson = "modules/approval-workflows/why-routing.md";

/** The file in which somebody would use a snippet, up to where it goes, and what follows. */
interface Place {
  readonly path: string;
  readonly before: string;
  readonly after?: string;
  /** Columns that the editor puts before every line but the first. */
  readonly indent?: number;
  /** What somebody would have written beside it. */
  readonly others?: Readonly<Record<string, string>>;
}

const text = (path: string): string => soundWorkspace[path] ?? "";
const upTo = (path: string, mark: string): string => text(path).slice(0, text(path).indexOf(mark));
const from = (path: string, mark: string): string => text(path).slice(text(path).indexOf(mark));

const places: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  yaml: {
    Objective: {
      path: module,
      before: upTo(module, "  build-routing:"),
      after: from(module, "lessons:"),
      indent: 2,
    },
    Lesson: {
      path: module,
      before: upTo(module, "  - id: why-routing"),
      after: from(module, "exercises:"),
      indent: 2,
    },
    "Exercise step": {
      path: exercise,
      before: upTo(exercise, "  - id: create-workflow"),
      after: from(exercise, "independent:"),
      indent: 2,
    },
    "Checkpoint by HTTP": {
      path: lab,
      before: `environment:
  tools: [sh]
  services:
    - { name: product, run: sh serve.sh, port: 8080 }
steps:
`,
      after: from(lab, "  escalate:"),
      indent: 2,
      others: {
        "exercises/route-invoices/solution/create.sh": "echo\n",
        "exercises/route-invoices/mistakes/wrong-name.sh": "echo\n",
        [exercise]: text(exercise).replace("No workflow", "Use words of the feedback. No workflow"),
      },
    },
    "Question with one answer": { path: post, before: upTo(post, "  - id: route-7500"), indent: 2 },
    "True or false": { path: post, before: upTo(post, "  - id: route-7500"), indent: 2 },
    "Suppress a finding": { path: post, before: "", after: text(post) },
  },
  markdown: {
    Question: {
      path: recall,
      before: "---\ntitle: Do you still know?\nwhen: recall\n---\n\n# Do you still know?\n\n",
      others: { "assessments/approvals-recall.assessment.yaml": "" },
    },
    Slide: { path: lesson, before: `${text(lesson)}\n` },
    "Suppress a finding": { path: lesson, before: `${text(lesson)}\n`, after: "\n\nThe end.\n" },
  },
};

describe.each(["yaml", "markdown"])("snippets for %s", (language) => {
  const snippets = snippetsOf(language);

  test("are all tried", () => {
    expect(Object.keys(places[language] ?? {})).toEqual(Object.keys(snippets));
  });

  test.each(Object.entries(snippets))(
    "are right where they belong, as they are offered: %s",
    (name, snippet) => {
      const {
        path,
        before,
        after = "",
        indent = 0,
        others = {},
      } = places[language]?.[name] ?? { path: "", before: "" };
      const inserted = insert(snippet, indent);
      const files = {
        ...soundWorkspace,
        ...others,
        [path]: `${before}${" ".repeat(indent)}${inserted}\n${after}`,
      };
      const there = Object.entries(files).filter(([, content]) => content !== "");
      const { diagnostics } = analyse(there);
      const wrong = diagnostics.filter(({ severity, file }) => severity === "error" && file === path);
      expect(wrong.map(({ range, code, message }) => `${range.start.line} ${code}: ${message}`)).toEqual([]);
      expect(inserted).not.toMatch(/\$\{|\\\$/);
    },
  );
});

/** What VS Code inserts when somebody goes through all stops without typing: the first of choices, else what stands there. */
function insert({ body }: Snippet, indent: number): string {
  return body
    .join(`\n${" ".repeat(indent)}`)
    .replace(/\$\{\d+\|((?:[^\\,|]|\\.)*)[^}]*\|\}/g, "$1")
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, "$1")
    .replace(/\\([$}\\,|])/g, "$1");
}
