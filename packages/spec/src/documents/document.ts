import { type DocumentKind, ownedKinds } from "../language/language.ts";
import { withoutMark } from "../syntax/byte-order-mark.ts";
import { type Cut, cut } from "../syntax/cut.ts";
import type { Entry, MappingNode } from "../syntax/node.ts";
import type { Problem } from "../syntax/problem.ts";
import { missingColon, restOfLine } from "../syntax/traps.ts";
import { duplicateKey } from "../syntax/tree-builder.ts";
import type { Path, Reference } from "../types/reader.ts";
import { isComplete, judgeKeys } from "../types/record.ts";
import type { Fields, Type } from "../types/type.ts";
import { type BlockFacts, readBlock } from "./block.ts";
import { BlockReader, shift, type Unknowns, unknownsOf } from "./block-reader.ts";
import { keepIdentity } from "./keep-identity.ts";
import { changeBetween, recut } from "./recut.ts";

/** A piece of a document with its facts. Facts are shared between versions of a document; places are not. */
export interface DocumentBlock {
  readonly text: string;
  readonly start: number;
  /** The top-level key whose entries these are; absent for a block of keys. */
  readonly entriesOf?: string;
  /** For entries of a list: the index of the first. */
  readonly first: number;
  readonly facts: BlockFacts;
  /** What the block names, at the paths of this version. */
  readonly entities: readonly Entity[];
}

/** How much of an entity can be trusted: all of it, not what it lacks, or nothing since its text could not be parsed. */
export type Reading = "whole" | "flawed" | "guessed";

/** One named thing of the workspace. */
export interface Entity {
  readonly kind: string;
  readonly id: string;
  /** Unique in the workspace among its kind: `id`, or `owner/id` for kinds that documents own. */
  readonly key: string;
  readonly file: string;
  /** From the document's root; empty for the document itself. */
  readonly path: Path;
  /** `undefined` where something required is missing or wrong. */
  readonly value: unknown;
  /** Uses of names inside it, with paths from its own root; nested entities keep their own. */
  readonly references: readonly Reference[];
  /** A document is read as well as the worst in it. */
  readonly reading: Reading;
}

/** A document as read: everything the index and the rules need, nothing that needs its tree. */
export interface Document {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly DocumentBlock[];
  /** Problems between blocks, at absolute offsets; those inside blocks stand in the blocks' facts. */
  readonly problems: readonly Problem[];
  /** The document itself first, then what it defines. */
  readonly entities: readonly Entity[];
  /** The document's own fields without its nested entities; kept while they are unchanged. */
  readonly head: Readonly<Record<string, unknown>> | undefined;
  readonly unknowns: Unknowns;
}

/**
 * Reads a document, using again whatever the previous version of it read from the same text.
 * Pure: the result depends on the text alone; only object identities depend on `previous`.
 */
export function readDocument(
  path: string,
  id: string,
  text: string,
  kind: DocumentKind,
  previous?: Document,
): Document {
  const blocks = cutAndRead(text, { path, id, fields: kind.type.fields, parse: kind.parse, previous });
  const values = joinValues(blocks, kind.type.fields, previous);
  const between = judgeBetween(blocks, text, kind);
  return {
    path,
    kind: kind.kind,
    id,
    text,
    blocks,
    problems: between.problems,
    entities: [
      documentEntity(path, id, kind, values, blocks, between),
      ...blocks.flatMap((block) => block.entities),
    ],
    head: headOf(values, kind.type.fields, previous),
    unknowns: unknownsIn(blocks, between),
  };
}

interface Source {
  readonly path: string;
  readonly id: string;
  readonly fields: Fields;
  readonly parse: DocumentKind["parse"];
  readonly previous: Document | undefined;
}

function cutAndRead(written: string, source: Source): readonly DocumentBlock[] {
  const text = source.parse === undefined ? withoutMark(written) : written;
  const cuts = source.parse === undefined ? cutsOf(text, source) : undefined;
  const whole = (): readonly DocumentBlock[] => [
    readPiece(text, { start: 0, end: text.length, entry: false }, source, source.previous?.blocks ?? []),
  ];
  if (cuts === undefined) return whole();
  const blocks = readPieces(text, cuts, source);
  if (blocks.some((block) => block.facts.anchored)) return whole();
  return rejoinOddEntries(blocks, text, source);
}

function cutsOf(text: string, source: Source): readonly Cut[] | undefined {
  const { previous } = source;
  const again =
    previous === undefined ? undefined : recut(text, { ...previous, text: withoutMark(previous.text) });
  return again ?? cut(text, (key) => elementType(source.fields, key) !== undefined);
}

/** The type of a top-level value that may be cut into its entries. */
function elementType(fields: Fields, key: string): Type | undefined {
  const type = Object.hasOwn(fields, key) ? fields[key]?.type : undefined;
  return type?.element === undefined ? undefined : type;
}

function readPieces(text: string, cuts: readonly Cut[], source: Source): DocumentBlock[] {
  const old = source.previous?.blocks ?? [];
  const same = changeBetween(withoutMark(source.previous?.text ?? ""), text);
  const head = countSame(cuts, old, (piece) => piece.end <= same.prefix);
  const tail = countSameAtEnd(cuts, old, head, (piece) => piece.start >= text.length - same.suffix);
  const changed = old.slice(head, old.length - tail);
  const blocks: DocumentBlock[] = [];
  let key: string | undefined;
  let first = 0;
  for (const [index, piece] of cuts.entries()) {
    const fromEnd = cuts.length - index;
    const again = index < head ? old[index] : fromEnd <= tail ? old[old.length - fromEnd] : undefined;
    if (!piece.entry) first = 0;
    const block =
      reuse(again, piece, key, first, source) ?? readPiece(text, piece, source, changed, key, first);
    if (!piece.entry) key = block.facts.keys[0]?.key.text;
    first += piece.entry ? block.facts.size : 0;
    blocks.push(block);
  }
  return blocks;
}

/** How many pieces at the beginning are the blocks of before, in text that did not change. */
function countSame(
  cuts: readonly Cut[],
  old: readonly DocumentBlock[],
  unchanged: (piece: Cut) => boolean,
): number {
  const most = Math.min(cuts.length, old.length);
  for (let count = 0; count < most; count += 1) if (!isSame(cuts[count], old[count], unchanged)) return count;
  return most;
}

function countSameAtEnd(
  cuts: readonly Cut[],
  old: readonly DocumentBlock[],
  head: number,
  unchanged: (piece: Cut) => boolean,
): number {
  const most = Math.min(cuts.length, old.length) - head;
  for (let count = 0; count < most; count += 1) {
    if (!isSame(cuts[cuts.length - 1 - count], old[old.length - 1 - count], unchanged)) return count;
  }
  return most;
}

function isSame(
  piece: Cut | undefined,
  block: DocumentBlock | undefined,
  unchanged: (piece: Cut) => boolean,
): boolean {
  return (
    piece !== undefined &&
    block !== undefined &&
    piece.entry === (block.entriesOf !== undefined) &&
    piece.end - piece.start === block.text.length &&
    unchanged(piece)
  );
}

function reuse(
  block: DocumentBlock | undefined,
  piece: Cut,
  key: string | undefined,
  first: number,
  source: Source,
): DocumentBlock | undefined {
  if (block === undefined || (piece.entry && block.entriesOf !== key)) return undefined;
  const at = piece.entry ? first : 0;
  if (block.start === piece.start && block.first === at) return block;
  const moved = moveBlock(block, piece.start, at);
  return block.first === at ? moved : { ...moved, entities: entitiesOf(moved, source, [block]) };
}

/** Spelled out, since thousands of blocks move with every keystroke. */
function moveBlock(block: DocumentBlock, start: number, first: number): DocumentBlock {
  const { text, facts, entities, entriesOf } = block;
  return entriesOf === undefined
    ? { text, start, first, facts, entities }
    : { text, start, first, facts, entities, entriesOf };
}

function readPiece(
  text: string,
  piece: Cut,
  source: Source,
  changed: readonly DocumentBlock[],
  key?: string,
  first = 0,
): DocumentBlock {
  const slice = text.slice(piece.start, piece.end);
  const type = piece.entry && key !== undefined ? elementType(source.fields, key) : undefined;
  const place = type === undefined || key === undefined ? { first: 0 } : { first, entriesOf: key };
  const facts = readBlock(
    slice,
    type === undefined ? { fields: source.fields } : { entriesOf: type },
    source.parse,
  );
  const block = { text: slice, start: piece.start, facts, ...place };
  return { ...block, entities: entitiesOf(block, source, changed) };
}

/** What a block names; values and references keep their identity where they say the same as before. */
function entitiesOf(
  block: Omit<DocumentBlock, "entities">,
  source: Source,
  before: readonly DocumentBlock[],
): readonly Entity[] {
  if (block.facts.entities.length === 0) return [];
  const old = new Map(
    before.flatMap((each) => each.entities.map((entity) => [`${entity.kind} ${entity.key}`, entity])),
  );
  return block.facts.entities.map(({ kind, id, path, value }, index) => {
    const key = ownedKinds.has(kind) ? `${source.id}/${id}` : id;
    const known = old.get(`${kind} ${key}`);
    const references = block.facts.references
      .filter((each) => each.within === index)
      .map(({ within: _, ...each }) => ({ ...each, path: each.path.slice(path.length) }));
    return {
      kind,
      id,
      key,
      file: source.path,
      path: absolute(block, path),
      value: keepIdentity(known?.value, value),
      references: keepIdentity(known?.references, references),
      reading: block.facts.broken ? "guessed" : block.facts.flawed.has(index) ? "flawed" : "whole",
    };
  });
}

/** A value whose pieces are not all entries of one list or map was cut wrongly: it is read in one piece. */
function rejoinOddEntries(
  blocks: readonly DocumentBlock[],
  text: string,
  source: Source,
): readonly DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) continue;
    let end = index + 1;
    while (blocks[end]?.entriesOf !== undefined) end += 1;
    const entries = blocks.slice(index + 1, end);
    const shape = entries.find((entry) => !entry.facts.broken)?.facts.shape;
    const odd = entries.some(
      ({ facts }) => !facts.broken && (facts.shape !== shape || facts.shape === "scalar"),
    );
    const last = entries.at(-1);
    if (odd && last !== undefined)
      joined.push(
        readPiece(text, { start: block.start, end: last.start + last.text.length, entry: false }, source, [
          block,
          ...entries,
        ]),
      );
    else joined.push(block, ...entries);
    index = end - 1;
  }
  return joined;
}

/** The top-level values: a list cut into entries is joined again. */
function joinValues(
  blocks: readonly DocumentBlock[],
  fields: Fields,
  previous: Document | undefined,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { facts, entriesOf } of blocks) {
    if (entriesOf !== undefined) values[entriesOf] = join(values[entriesOf], facts.value);
    else
      for (const { key, value } of facts.keys) {
        if (Object.hasOwn(fields, key.text) && values[key.text] === undefined && value !== undefined)
          values[key.text] = value;
      }
  }
  const before = previous?.entities[0]?.value;
  if (typeof before !== "object" || before === null) return values;
  for (const key of Object.keys(values))
    values[key] = keepIdentity((before as Record<string, unknown>)[key], values[key]);
  return values;
}

function join(before: unknown, more: unknown): unknown {
  if (more === undefined) return before;
  if (Array.isArray(more)) {
    if (!Array.isArray(before)) return [...more];
    before.push(...more);
    return before;
  }
  return before === undefined ? { ...(more as object) } : Object.assign(before as object, more);
}

interface Between {
  readonly problems: readonly Problem[];
  readonly defines: ReadonlySet<string>;
  readonly refersTo: ReadonlySet<string>;
}

/** What only the document as a whole shows: unknown, missing, empty and repeated keys. */
function judgeBetween(blocks: readonly DocumentBlock[], text: string, kind: DocumentKind): Between {
  const reader = new BlockReader(text);
  const broken = blocks.some((block) => block.facts.broken);
  const root = rootOf(blocks, reader);
  const shape = shapeOf(blocks);
  const words = broken || shape !== "mapping" ? [] : blocks.filter(isWords);
  for (const block of words) reader.problem(missingColon(restOfLine(text, startOf(block))));
  if (shape === undefined && !broken) reader.problem(emptyFile(kind));
  else if (shape !== undefined && shape !== "mapping" && !broken) reader.problem(notKeys(text, kind));
  else if (!broken && words.length === 0) judgeKeys(root, kind.type.fields, kind.type.name, reader);
  if (shape !== "mapping" || words.length > 0) reader.taint([kind.type]);
  return reader;
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
      else reader.problem(duplicateKey(at, first.key));
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

/** Fields that are not entities of their own; the same object while none of them changes. */
function headOf(
  values: Readonly<Record<string, unknown>>,
  fields: Fields,
  previous: Document | undefined,
): Document["head"] {
  if (!isComplete(values, fields)) return undefined;
  const head = Object.fromEntries(
    Object.entries(values).filter(([key]) => fields[key]?.type.defines === undefined),
  );
  return keepIdentity(previous?.head, head);
}

function documentEntity(
  path: string,
  id: string,
  kind: DocumentKind,
  values: Readonly<Record<string, unknown>>,
  blocks: readonly DocumentBlock[],
  between: Between,
): Entity {
  const value = isComplete(values, kind.type.fields) ? values : undefined;
  const references: Reference[] = [];
  for (const block of blocks) {
    for (const { within: _, ...each } of block.facts.ownReferences) {
      references.push({ ...each, path: absolute(block, each.path) });
    }
  }
  const reading = readingOf(blocks, between);
  return { kind: kind.kind, id, key: id, file: path, path: [], value, references, reading };
}

function readingOf(blocks: readonly DocumentBlock[], between: Between): Reading {
  if (blocks.some(({ facts }) => facts.broken)) return "guessed";
  return between.problems.length > 0 || blocks.some(({ facts }) => facts.flawed.size > 0)
    ? "flawed"
    : "whole";
}

/** A path of a block, from the document's root. */
function absolute(block: Omit<DocumentBlock, "entities">, path: Path): Path {
  if (block.entriesOf === undefined) return path;
  const [step, ...rest] = path;
  return [block.entriesOf, typeof step === "number" ? block.first + step : (step ?? 0), ...rest];
}

function unknownsIn(blocks: readonly DocumentBlock[], between: Between): Unknowns {
  const defines = new Set(between.defines);
  const refersTo = new Set(between.refersTo);
  for (const { facts } of blocks) {
    for (const kind of facts.defines) defines.add(kind);
    for (const kind of facts.refersTo) refersTo.add(kind);
  }
  return { defines, refersTo };
}

/** The kinds a whole document of this type may define or use, for files that cannot be read at all. */
export function everythingIn(kind: DocumentKind): Unknowns {
  return unknownsOf(kind.type);
}
