import type { BlockFacts } from "../documents/block.ts";
import type { Document } from "../documents/document.ts";
import type { DocumentBlock } from "../documents/document-block.ts";
import type { Entity } from "../documents/entity.ts";
import type { Finding, Spot } from "../rules/rule.ts";
import type { MappingNode, Node, Span } from "../syntax/node.ts";
import type { ParsedText } from "../syntax/parsed-text.ts";
import type { Path } from "../types/reader.ts";

/** Parses a block of a document again; callers may remember the result. */
export type ParseBlock = (document: Document, block: DocumentBlock) => ParsedText;

/** Where a place named by a rule stands in the document's text, at absolute offsets. */
export function locate(document: Document, entity: Entity, spot: Spot, parse: ParseBlock): Span {
  const path = [...entity.path, ...(spot.path ?? [])];
  const block = blockOf(document, path);
  if (block === undefined) return { start: 0, end: 1 };
  const local = block.entriesOf === undefined ? path : relative(block, path);
  const at = remembered(block, local, spot, () => parse(document, block).root);
  return { start: block.start + at.start, end: block.start + Math.max(at.end, at.start + 1) };
}

/** Blocks that only moved keep their facts, and with them what was found in them. */
const spans = new WeakMap<BlockFacts, Map<string, Span>>();

function remembered(block: DocumentBlock, path: Path, spot: Spot, root: () => Node | null): Span {
  const wantKey = spot.key ?? spot.path === undefined;
  const known = spans.get(block.facts) ?? new Map<string, Span>();
  spans.set(block.facts, known);
  const name = JSON.stringify([path, wantKey, spot.range]);
  const span = known.get(name) ?? narrow(find(root(), path, wantKey), spot.range, block.text);
  known.set(name, span);
  return span;
}

function blockOf(document: Document, path: Path): DocumentBlock | undefined {
  const places = index.get(document) ?? placesIn(document);
  index.set(document, places);
  const [key, step] = path;
  if (key === undefined) return places.get("") ?? document.blocks[0];
  return places.get(`${key}/${step}`) ?? places.get(`${key}`) ?? document.blocks[0];
}

/** Documents never change, so that what is found out about one stays true. */
const index = new WeakMap<Document, ReadonlyMap<string, DocumentBlock>>();

/** Blocks by what stands in them: `key`, `key/index` or `key/entry`; the first with a key is that of the whole. */
function placesIn(document: Document): ReadonlyMap<string, DocumentBlock> {
  const places = new Map<string, DocumentBlock>();
  for (const block of document.blocks)
    for (const name of namesIn(block)) if (!places.has(name)) places.set(name, block);
  return places;
}

function namesIn({ entriesOf, first, facts }: DocumentBlock): readonly string[] {
  if (entriesOf === undefined)
    return facts.keys.flatMap(({ key }, index) => (index === 0 ? ["", key.text] : key.text));
  if (facts.shape === "mapping") return facts.entryKeys.map(([key]) => `${entriesOf}/${key}`);
  return Array.from({ length: facts.size }, (_, index) => `${entriesOf}/${first + index}`);
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
    node = next.value;
    if (typeof step === "number") key = undefined;
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
function narrow(span: Span, range: Finding["range"], source: string): Span {
  if (range === undefined) return span;
  const raw = source.slice(span.start, span.end);
  const quote = /^["']/.test(raw) ? 1 : 0;
  const simple = !raw.includes("\n") && !(quote === 1 && /[\\]|''/.test(raw));
  if (!simple) return span;
  return { start: span.start + quote + range[0], end: Math.min(span.start + quote + range[1], span.end) };
}
