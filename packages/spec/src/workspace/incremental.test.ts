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

/** Long enough to be cut into entries. */
const long = `when: recall
items:
${Array.from(
  { length: 9 },
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

const edit = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  insert: fc.constantFrom("", ...pieces),
  copy: fc.nat(200),
});

test("after any edits, incremental analysis finds what fresh analysis finds", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const files = new Map([...Object.entries(soundWorkspace), ["assessments/long.assessment.yaml", long]]);
      const workspace = new Workspace();
      for (const [path, text] of files) workspace.set(path, text);
      workspace.diagnostics();
      for (const { file, at, remove, insert, copy } of edits) {
        const path = [...files.keys()][file % files.size] ?? "";
        const text = files.get(path) ?? "";
        const start = Math.floor(at * text.length);
        const pasted = insert === "x" ? text.slice(start, start + copy) : insert;
        const changed = text.slice(0, start) + pasted + text.slice(start + remove);
        files.set(path, changed);
        workspace.edit(path, start, Math.min(start + remove, text.length), pasted);
        const fresh = new Workspace();
        for (const [each, content] of files) fresh.set(each, content);
        expect(workspace.diagnostics()).toEqual(fresh.diagnostics());
      }
    }),
    {
      numRuns: Number(process.env.COURSEWRIGHT_RUNS ?? 80),
      seed: Number(process.env.COURSEWRIGHT_SEED ?? 20261122),
    },
  );
}, 600_000);
