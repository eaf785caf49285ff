import type { BlockFacts } from "../documents/block.ts";
import type { Document } from "../documents/document.ts";
import type { DocumentBlock } from "../documents/document-block.ts";
import type { Entity } from "../documents/entity.ts";
import type { Finding, Spot } from "../rules/rule.ts";
import type { MappingNode, Node, ScalarNode, Span } from "../syntax/node.ts";
import type { ParsedText } from "../syntax/parsed-text.ts";
import type { Path } from "../types/reader.ts";

/** Parses a block of a document again; callers may remember the result. */
export type ParseBlock = (document: Document, block: DocumentBlock) => ParsedText;

/** A place in a document's text, at absolute offsets. */
export interface Located extends Span {
  /** Whether a part of a text was asked for and only the whole can be shown. */
  readonly widened: boolean;
}

/** Where a place named by a rule stands in the document's text. */
export function locate(document: Document, entity: Entity, spot: Spot, parse: ParseBlock): Located {
  const path = [...entity.path, ...(spot.path ?? [])];
  const block = blockOf(document, path);
  if (block === undefined) return { start: 0, end: 1, widened: spot.range !== undefined };
  const local = block.entriesOf === undefined ? path : relative(block, path);
  const at = remembered(block, local, spot, () => parse(document, block).root);
  const { start, end, widened } = at;
  return { start: block.start + start, end: block.start + Math.max(end, start + 1), widened };
}

/** Blocks that only moved keep their facts, and with them what was found in them. */
const spans = new WeakMap<BlockFacts, Map<string, Located>>();

function remembered(block: DocumentBlock, path: Path, spot: Spot, root: () => Node | null): Located {
  const wantKey = spot.key ?? spot.path === undefined;
  const known = spans.get(block.facts) ?? new Map<string, Located>();
  spans.set(block.facts, known);
  const name = JSON.stringify([path, wantKey, spot.range]);
  const span = known.get(name) ?? narrow(find(root(), path, wantKey), spot.range, block.text);
  known.set(name, span);
  return span;
}

function blockOf(document: Document, path: Path): DocumentBlock | undefined {
  const { keys, runs, entries } = places.get(document) ?? placesIn(document);
  const [key, step] = path;
  if (key === undefined) return keys.get("") ?? document.blocks[0];
  const entry =
    typeof step === "number"
      ? blockAt(runs.get(`${key}`) ?? [], step)
      : step === undefined
        ? undefined
        : entries(`${key}`).get(step);
  return entry ?? keys.get(`${key}`) ?? document.blocks[0];
}

/** Where things stand among a document's blocks. */
interface Places {
  /** The block with a top-level key; under the empty name the first that has any. */
  readonly keys: ReadonlyMap<string, DocumentBlock>;
  /** The entries of a long value, in order. */
  readonly runs: ReadonlyMap<string, readonly DocumentBlock[]>;
  /** For a long map: its entries by their names. */
  entries(key: string): ReadonlyMap<string, DocumentBlock>;
}

/** Documents never change, so that what is found out about one stays true. */
const places = new WeakMap<Document, Places>();

function placesIn(document: Document): Places {
  const keys = new Map<string, DocumentBlock>();
  const runs = new Map<string, DocumentBlock[]>();
  let run: DocumentBlock[] | undefined;
  for (const block of document.blocks) {
    if (block.entriesOf === undefined) {
      run = undefined;
      for (const name of ["", ...block.facts.keys.map(({ key }) => key.text)])
        if (block.facts.keys.length > 0 && !keys.has(name)) keys.set(name, block);
    } else if (run !== undefined) run.push(block);
    else {
      run = [block];
      if (!runs.has(block.entriesOf)) runs.set(block.entriesOf, run);
    }
  }
  const found: Places = { keys, runs, entries: remember((key) => entriesIn(runs.get(key) ?? [])) };
  places.set(document, found);
  return found;
}

function remember<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function entriesIn(run: readonly DocumentBlock[]): ReadonlyMap<string, DocumentBlock> {
  const entries = new Map<string, DocumentBlock>();
  for (const block of run)
    for (const [name] of block.facts.entryKeys) if (!entries.has(name)) entries.set(name, block);
  return entries;
}

/** The block with the item of that index. */
function blockAt(run: readonly DocumentBlock[], index: number): DocumentBlock | undefined {
  let low = 0;
  let high = run.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((run[middle]?.first ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const block = run[low];
  return block !== undefined && index < block.first + block.facts.size ? block : undefined;
}

function relative(block: DocumentBlock, path: Path): Path {
  const [, step, ...rest] = path;
  return step === undefined ? [] : [typeof step === "number" ? step - block.first : step, ...rest];
}

/** The value at a path, or its key; where the path ends early, what stands there. */
function find(root: Node | null, path: Path, wantKey: boolean): Span {
  let node = root;
  let key: Span | undefined;
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) return key ?? head(node);
    key = next.key ?? key;
    if (next.value === null) return key ?? head(node);
    if (typeof step === "number" && next.value !== node) key = undefined;
    node = next.value;
  }
  if (wantKey && key !== undefined) return key;
  return node?.kind === "scalar" && !wantKey
    ? node
    : key !== undefined && node?.kind !== "scalar"
      ? key
      : head(node);
}

function child(node: Node | null, step: string | number): { key?: Span; value: Node | null } | undefined {
  if (node?.kind === "sequence" && typeof step === "number") {
    const value = node.items[step];
    return value === undefined ? undefined : { value };
  }
  if (step === 0 && node !== null && node.kind !== "sequence") return { value: node };
  if (node?.kind !== "mapping") return undefined;
  const entry = node.entries.find((each) => each.key.text === String(step));
  return entry === undefined ? undefined : { key: entry.key, value: entry.value };
}

/** What stands for a whole: an item's id, a group's first key. */
function head(node: Node | null): Span {
  if (node === null) return { start: 0, end: 1 };
  if (node.kind === "scalar") return node;
  if (node.kind === "sequence") return head(node.items.find((item) => item !== null) ?? null);
  return idOf(node) ?? node.entries[0]?.key ?? { start: node.start, end: node.start + 1 };
}

function idOf(node: MappingNode): Span | undefined {
  return node.entries.find((entry) => entry.key.text === "id")?.value ?? undefined;
}

/** A part of a scalar, where its text is written in the source as it reads. */
function narrow(at: Span | ScalarNode, range: Finding["range"], source: string): Located {
  const { start, end } = at;
  if (range === undefined) return { start, end, widened: false };
  const inBlock = "style" in at && at.style === "literal" ? inLiteral(at, range, source) : undefined;
  if (inBlock !== undefined) return { ...inBlock, widened: false };
  const quote = "style" in at && (at.style === "single" || at.style === "double") ? 1 : 0;
  const asWritten = "style" in at && source.slice(start + quote, end - quote) === at.text;
  if (!asWritten) return { start, end, widened: true };
  return { start: start + quote + range[0], end: Math.min(start + quote + range[1], end), widened: false };
}

/** A part of one line of a block, whose lines stand in the source as they read but for their indentation. */
function inLiteral(at: ScalarNode, [from, to]: readonly [number, number], source: string): Span | undefined {
  const above = at.text.slice(0, from).split("\n").length - 1;
  const lineStart = at.text.lastIndexOf("\n", from - 1) + 1;
  const line = at.text.slice(lineStart).split("\n", 1)[0] ?? "";
  let start = source.lastIndexOf("\n", at.start - 1) + 1;
  for (let index = 0; index < above; index += 1) start = source.indexOf("\n", start) + 1;
  const raw = source.slice(start).split(/\r?\n/, 1)[0] ?? "";
  const indent = raw.length - line.length;
  if (to > lineStart + line.length || indent < 0 || raw.trimStart() !== line.trimStart()) return undefined;
  const shift = start + indent - lineStart;
  return { start: from + shift, end: to + shift };
}
