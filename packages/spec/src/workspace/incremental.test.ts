import fc from "fast-check";
import { expect, test } from "vitest";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { Workspace } from "./workspace.ts";

/** Pieces that authors type or paste, and those that break things. */
const pieces = [
  " ",
  "\n",
  "  ",
  "\t",
  ":",
  "- ",
  "#",
  '"',
  "'",
  "[",
  "]",
  "{",
  "}",
  "&a ",
  "*a",
  "---\n",
  "|\n",
  "x",
  "7",
  "id: ",
  "title: New\n",
  "  - id: new\n    title: x\n",
  "é",
  "# coursewright-ignore alignment/not-taught: because\n",
  "objectives: [",
  "approval",
] as const;

/** Long enough to be cut into entries, and to have one of them cut again by itself. */
const long = `when: recall
items:
${Array.from(
  { length: 31 },
  (_, index) => `  - id: long-${index}
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: An invoice of ${index}00 is submitted. Who approves it?
    choices:
      - { text: The director, correct: ${index % 2 === 0}, feedback: From 5000 upward. }
      - text: The manager
        feedback: |
          Below 5,000: see
          the routing rules.
`,
).join("")}pools:
  first: { items: [long-0, long-1], draw: 1 }
`;

/** Files of the other kinds: a product, a catalogue, items in Markdown, and a name that two files define. */
const more: Readonly<Record<string, string>> = {
  "training.yaml": (soundWorkspace["training.yaml"] ?? "").replace("languages: [en]", "languages: [en, id]"),
  "assessments/long.assessment.yaml": long,
  "product.yaml": `name: Acme Approvals
features:
  workflow-builder: { title: Workflow Builder, since: "2026.3" }
  routing-rules: { title: Routing rules, replacedBy: workflow-builder }
releases:
  - version: "2026.4"
    changes:
      - { feature: workflow-builder, kind: changed, summary: Routes by amount }
`,
  "locales/id.po": `msgctxt "training.yaml#title"
msgid "Acme Approvals for customers"
msgstr "Acme Approvals untuk pelanggan"

#, fuzzy
msgctxt "modules/approval-workflows/module.yaml#title"
msgid "Approval workflow"
msgstr "Alur kerja persetujuan"
`,
  "assessments/in-markdown.assessment.md": `---
when: mid
---
### Who approves an invoice of 7,500? {#route-7500 objectives=approval-workflows/build-routing}
- [x] The director — From 5,000 upward.
- [ ] The manager — Below 5,000.
<!-- coursewright-ignore item/key-longest: on purpose -->
`,
};

/** Files that come and go. */
const guests: Readonly<Record<string, string>> = {
  "modules/first-steps/module.yaml": `title: First steps
level: 1
features: [workflow-builder]
requires: [approval-workflows]
objectives: { find-it: { statement: Find an invoice in the list } }
lessons: [{ id: where, title: Where, duration: 5m, objectives: [find-it], text: where.md }]
`,
  "modules/first-steps/where.md":
    "# Where\n\n![](screen.png) Look [here](x.md).\n\n<!-- coursewright-ignore reference/link-missing: later -->\n[More](y.md)\n",
  "modules/first-steps/screen.png": "x",
  "modules/second-steps/module.yaml": `title: Second steps
level: 1
features: [workflow-builder]
objectives: { find-more: { statement: Find two invoices in the list } }
lessons: [{ id: where, title: Where, duration: 5m, objectives: [find-more], text: ../first-steps/where.md }]
`,
  "assessments/long.assessment.md": "### Who? {#long-0}\n- [x] You\n- [ ] Me\n",
  "assessments/approvals-post.assessment.md":
    "---\nwhen: mid\n---\n### Who? {#route-7500}\n- [x] The director\n- [ ] Me\n",
  "sessions/jakarta.session.yaml": "track: admin-core\nsegment: enterprise\n",
  "variants/health.variant.yaml": "title: Health\nreplace: { approval-workflows: first-steps }\n",
  "locales/fr.po": 'msgctxt "training.yaml#title"\nmsgid "x"\nmsgstr "y"\n',
  "training.yml": "id: x\n",
};

const edit = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  insert: fc.constantFrom("", ...pieces),
  copy: fc.nat(200),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
type Step = { readonly edit: Edit } | { readonly swap: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: edit.map((each) => ({ edit: each })), weight: 4 },
  {
    arbitrary: fc
      .constantFrom(...Object.keys({ ...guests, ...soundWorkspace, ...more }))
      .map((swap) => ({ swap })),
    weight: 1,
  },
);

test("after any edits, incremental analysis finds what fresh analysis finds", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const files = new Map(Object.entries({ ...soundWorkspace, ...more }));
      const workspace = new Workspace();
      for (const [path, text] of files) workspace.set(path, text);
      workspace.diagnostics();
      for (const each of steps) {
        const before = new Map(workspace.paths().map((path) => [path, workspace.diagnosticsOf(path)]));
        if ("swap" in each) swap(each.swap, files, workspace);
        else apply(each.edit, files, workspace);
        const fresh = new Workspace();
        for (const [path, text] of files) fresh.set(path, text);
        const touched = workspace.settle();
        for (const [path, found] of before)
          if (!touched.has(path)) expect(workspace.diagnosticsOf(path)).toEqual(found);
        expect(workspace.diagnostics()).toEqual(fresh.diagnostics());
      }
    }),
    {
      numRuns: Number(process.env.COURSEWRIGHT_RUNS ?? 80),
      seed: Number(process.env.COURSEWRIGHT_SEED ?? 20261122),
    },
  );
}, 3_600_000);

/** A file that is there goes, one that is not comes. */
function swap(path: string, files: Map<string, string>, workspace: Workspace): void {
  const text = guests[path] ?? more[path] ?? soundWorkspace[path] ?? "";
  if (files.delete(path)) workspace.delete(path);
  else {
    files.set(path, text);
    workspace.set(path, text);
  }
}

function apply(
  { file, at, remove, insert, copy }: Edit,
  files: Map<string, string>,
  workspace: Workspace,
): void {
  const path = [...files.keys()][file % files.size] ?? "";
  const text = files.get(path) ?? "";
  const start = Math.floor(at * text.length);
  const pasted = insert === "x" ? text.slice(start, start + copy) : insert;
  files.set(path, text.slice(0, start) + pasted + text.slice(start + remove));
  workspace.edit(path, start, Math.min(start + remove, text.length), pasted);
}
