import fc from "fast-check";
import { expect, test } from "vitest";
import { fileKind } from "../workspace/file-kind.ts";
import { type Document, readDocument } from "./document.ts";

const items = Array.from(
  { length: 34 },
  (_, index) =>
    `  - id: item-${index}\n    type: short-answer\n    prompt: What is ${index}?\n    answers: [x]\n`,
).join("");
const features = Array.from({ length: 34 }, (_, index) => `  f${index}:\n    title: Feature ${index}\n`).join(
  "",
);

/** Long lists and a long map. */
const documents: readonly (readonly [path: string, text: string])[] = [
  ["assessments/a.assessment.yaml", `when: recall\nitems:\n${items}title: Recall\n`],
  ["assessments/b.assessment.yaml", `items:\n${items.replace("  - id: item-3\n", "  - # none\n")}`],
  ["product.yaml", `name: Shop\nfeatures:\n${features}releases: []\n`],
  ["product.yaml", `features:\n${features.replaceAll("title", "sinse")}`],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  insert: fc.constantFrom(
    "",
    "x",
    "x",
    " ",
    "\n",
    ":",
    '"',
    "- ",
    "  - ",
    "\n  - id: new",
    "#",
    "[",
    "{",
    "f3",
    "item-3",
    "\r",
    "\r\n",
    "&a ",
    "*a",
  ),
});

test("whatever is edited: the document says what it says when it is read alone", () => {
  fc.assert(
    fc.property(
      fc.nat(documents.length - 1),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (which, edits) => {
        const [path, first] = documents[which] ?? ["", ""];
        let document = read(path, first);
        for (const { at, remove, insert } of edits) {
          const { text } = document;
          const start = Math.floor(at * text.length);
          const end = Math.min(start + remove, text.length);
          const edited = text.slice(0, start) + insert + text.slice(end);
          document = read(path, edited, document, { prefix: start, suffix: text.length - end });
          expect(document).toEqual(read(path, edited));
        }
      },
    ),
    { numRuns: Number(process.env.COURSEWRIGHT_RUNS ?? 150), seed: 20261122 },
  );
}, 3_600_000);

test("typing in an entry leaves everything else the same object", () => {
  const [path, text] = documents[0] ?? ["", ""];
  const before = read(path, text);
  const at = text.indexOf("What is 20?");
  const after = read(path, text.replace("What is 20?", "So what is 20?"), before);
  expect(after.blocks.filter((block, index) => block.facts !== before.blocks[index]?.facts)).toHaveLength(1);
  expect(after.between).toBe(before.between);
  expect(after.entities[0]?.references).toBe(before.entities[0]?.references);
  const comment = `${text.slice(0, at)}What is 20? # a comment${text.slice(at + "What is 20?".length)}`;
  expect(read(path, comment, before).values).toBe(before.values);
});

function read(path: string, text: string, previous?: Document, change?: { prefix: number; suffix: number }) {
  const kind = fileKind(path);
  if (kind.as !== "document") throw new Error(`${path} is no document`);
  return readDocument(path, kind.id, text, kind.kind, previous, change);
}
