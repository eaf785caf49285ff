import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, readDocument } from "../documents/document.ts";
import type { DocumentKind } from "../language/language.ts";
import { awkwardYaml } from "../testing/awkward-yaml.ts";
import { editedText } from "../testing/random-edits.ts";
import { referenceDocuments } from "../testing/reference-documents.ts";
import { fileKind } from "../workspace/file-kind.ts";
import { cut } from "./cut.ts";
import { parseText } from "./parse-text.ts";

const texts = referenceDocuments.map(([, text]) => text);
const runs = (count: number) => ({ numRuns: Number(process.env.COURSEWRIGHT_RUNS ?? count), seed: 20261122 });

test("pieces follow each other without gaps, from the beginning to the end, each from a line's start", () => {
  let several = 0;
  fc.assert(
    fc.property(editedText([...texts, ...awkwardYaml]), ({ text }) => {
      const cuts = cut(text, () => true);
      if (cuts === undefined) return;
      let end = 0;
      for (const piece of cuts) {
        expect(piece.start).toBe(end);
        expect(piece.start === 0 || text[piece.start - 1] === "\n").toBe(true);
        end = piece.end;
      }
      expect(end).toBe(text.length);
      if (cuts.length > 1) several += 1;
    }),
    runs(500),
  );
  expect(several).toBeGreaterThan(100);
});

test("a long list is cut into its items, a short one is not, and comments stay with what is above them", () => {
  const list = (items: number): string =>
    `title: x\n# The items.\nitems:\n${"  - id: a\n    # Why.\n    text: |\n      - no item\n".repeat(items)}last: y\n`;
  expect(cut(list(3), () => true)?.map(({ entry }) => entry)).toEqual([false, false, false]);
  expect(cut(list(6), () => false)?.length).toBe(3);
  const text = list(6);
  const pieces = cut(text, (key) => key === "items")?.map(({ start, end }) => text.slice(start, end)) ?? [];
  expect(pieces).toHaveLength(9);
  expect(pieces[0]).toBe("title: x\n# The items.\n");
  expect(pieces[1]).toBe("items:\n");
  expect(new Set(pieces.slice(2, 8)).size).toBe(1);
});

test.each([
  "---\na: 1\n",
  "%YAML 1.2\n---\na: 1\n",
  "{ a: 1 }\n",
  "- a\n",
  "? a\n: b\n",
  "&a b: c\n",
  "\ta: 1\n",
])("%j is not laid out as keys below each other, and stays whole", (text) => {
  expect(cut(text, () => true)).toBeUndefined();
});

test("a document read by its pieces says what it says when it is read whole", () => {
  let compared = 0;
  fc.assert(
    fc.property(editedText(texts), ({ index, text }) => {
      const { root, problems } = parseText(text);
      if (problems.length > 0 || root?.kind !== "mapping") return;
      const kind = fileKind(referenceDocuments[index]?.[0] ?? "");
      if (kind.as !== "document") return;
      const byPieces = summary(read(text, kind.id, kind.kind));
      const whole = summary(read(text, kind.id, { ...kind.kind, parse: parseText }));
      if (seesMissingName(byPieces) || seesMissingName(whole)) return;
      compared += 1;
      expect(byPieces).toEqual(whole);
    }),
    runs(400),
  );
  expect(compared).toBeGreaterThan(100);
});

function read(text: string, id: string, kind: DocumentKind): Document {
  return readDocument("document.yaml", id, text, kind);
}

interface Summary {
  readonly entities: readonly unknown[];
  readonly head: unknown;
  readonly problems: readonly string[];
}

function summary(document: Document): Summary {
  const inBlocks = document.blocks.flatMap(({ start, facts }) =>
    facts.problems.map((problem) => ({ ...problem, start: problem.start + start })),
  );
  return {
    entities: document.entities,
    head: document.head,
    problems: [...document.problems, ...inBlocks]
      .map(({ start, code, message }) => `${start} ${code} ${message}`)
      .sort(),
  };
}

/** Whether a name is missing above keys is judged by all keys that stand together, or by those of a piece. */
function seesMissingName({ problems }: Summary): boolean {
  return problems.some((problem) => problem.includes("A name is missing above"));
}
