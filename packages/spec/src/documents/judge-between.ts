import type { DocumentKind } from "../language/language.ts";
import { fallenText } from "../syntax/fallen-text.ts";
import type { Entry, MappingNode } from "../syntax/node.ts";
import type { Problem } from "../syntax/problem.ts";
import { missingColon, restOfLine } from "../syntax/traps.ts";
import { duplicateKey } from "../syntax/tree-builder.ts";
import { judgeKeys } from "../types/record.ts";
import type { BlockFacts } from "./block.ts";
import { BlockReader, shift } from "./block-reader.ts";
import type { DocumentBlock } from "./document-block.ts";

/** What the blocks of a document do not show one by one. */
export interface Between {
  readonly problems: readonly Problem[];
  readonly defines: ReadonlySet<string>;
  readonly refersTo: ReadonlySet<string>;
}

/** What only the document as a whole shows: unknown, missing, empty and repeated keys. */
export function judgeBetween(blocks: readonly DocumentBlock[], text: string, kind: DocumentKind): Between {
  const reader = new BlockReader(text);
  const broken = blocks.some((block) => block.facts.broken);
  const root = rootOf(blocks, reader);
  const shape = shapeOf(blocks);
  const words = broken || shape !== "mapping" ? [] : blocks.filter(isWords);
  for (const block of words)
    reader.problem(fallenText(text, startOf(block)) ?? missingColon(restOfLine(text, startOf(block))));
  if (shape === undefined && !broken) reader.problem(emptyFile(kind));
  else if (shape !== undefined && shape !== "mapping" && !broken) reader.problem(notKeys(text, kind));
  else if (!broken && words.length === 0) judgeKeys(root, kind.type.fields, kind.type.name, reader);
  if (shape !== "mapping" || words.length > 0) reader.taint([kind.type]);
  const { problems, defines, refersTo } = reader;
  return { problems, defines, refersTo };
}

/** Keys, if there are any: a line without a colon among them is a slip. */
function shapeOf(blocks: readonly DocumentBlock[]): BlockFacts["shape"] | undefined {
  const shapes = blocks.map((block) => block.facts.shape).filter((shape) => shape !== "nothing");
  return shapes.includes("mapping") ? "mapping" : shapes[0];
}

/** A line such as `level 2` stands between keys and is none. */
function isWords(block: DocumentBlock): boolean {
  return block.entriesOf === undefined && block.facts.shape === "scalar";
}

/** Where a block's first line that says something begins. */
function startOf(block: DocumentBlock): number {
  return block.start + Math.max(0, block.text.search(/^[^\s#]/m));
}

/** The document's keys as one mapping at absolute offsets; repeated ones are reported. */
function rootOf(blocks: readonly DocumentBlock[], reader: BlockReader): MappingNode {
  const entries = new Map<string, Entry>();
  for (const [index, block] of blocks.entries()) {
    if (block.entriesOf !== undefined) continue;
    for (const { key, hasValue } of block.facts.keys) {
      const at = shift(key, block.start);
      const first = entries.get(key.text);
      const full = hasValue || blocks[index + 1]?.entriesOf !== undefined;
      if (first === undefined) entries.set(key.text, { key: at, value: full ? at : null });
      else if (!block.facts.broken) reader.problem(duplicateKey(at, first.key));
    }
  }
  for (const problem of repeatedEntries(blocks)) reader.problem(problem);
  const all = [...entries.values()];
  return { kind: "mapping", entries: all, start: all[0]?.key.start ?? 0, end: all.at(-1)?.key.end ?? 0 };
}

/** Keys that stand twice in a map that was cut into its entries. */
function repeatedEntries(blocks: readonly DocumentBlock[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, { start: number; end: number }>();
  for (const block of blocks) {
    if (block.facts.broken && block.entriesOf !== undefined) continue;
    if (block.entriesOf === undefined || block.facts.shape !== "mapping") seen.clear();
    else
      for (const [name, span] of block.facts.entryKeys) {
        const at = shift({ ...span }, block.start);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, at);
        else problems.push(duplicateKey({ kind: "scalar", text: name, style: "plain", ...at }, first));
      }
  }
  return problems;
}

function emptyFile(kind: DocumentKind): Problem {
  return {
    code: "file/empty",
    start: 0,
    end: 1,
    message: "This file is empty.",
    hint: `It should describe ${a(kind.type.name)}: begin with ${Object.keys(kind.type.fields)
      .slice(0, 3)
      .map((key) => `${key}:`)
      .join(", ")}.`,
  };
}

function notKeys(text: string, kind: DocumentKind): Problem {
  const start = Math.max(0, text.search(/\S/));
  return {
    code: "schema/type",
    start,
    end: start + 1,
    message: `${a(kind.type.name)} is expected here: keys with values.`.replace(/^a/, "A"),
    hint: `Write keys below each other, for example ${Object.keys(kind.type.fields)
      .slice(0, 3)
      .map((key) => `${key}:`)
      .join(" ")}`,
  };
}

function a(name: string): string {
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}
