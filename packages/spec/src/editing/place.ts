import type { Document } from "../documents/document.ts";
import type { Node, ScalarNode, Span } from "../syntax/node.ts";
import type { Path } from "../types/reader.ts";
import type { Type } from "../types/type.ts";
import { attributeValue } from "./attribute-value.ts";
import { blockAt, kindOf, parseBlock } from "./parse-block.ts";
import { type Resolved, rootOf, stepInto } from "./resolve-type.ts";

/** What stands at an offset of a document: a key, or a value that is no group. */
export interface Place {
  readonly document: Document;
  /** From the document's root; a key's path ends with the key. */
  readonly path: Path;
  readonly part: "key" | "value";
  /** At offsets of the document. */
  readonly node: ScalarNode;
  /** Of the value at the path; absent for what the language does not know. */
  readonly resolved: Resolved | undefined;
  /** The types from the document down to the value, as far as they are known. */
  readonly owners: readonly Type[];
}

/** Finds the key or value at an offset; its end counts as inside, as a cursor behind a word does. */
export function placeAt(document: Document, offset: number): Place | undefined {
  const block = blockAt(document, offset);
  const kind = kindOf(document.path);
  if (block === undefined || kind === undefined) return undefined;
  const root = parseBlock(document, block).root;
  const own = rootOf(kind);
  const start: Step =
    block.entriesOf === undefined
      ? { path: [], resolved: own, owners: [own.type] }
      : into({ path: [], resolved: own, owners: [own.type] }, block.entriesOf, null);
  const found = find(root, offset - block.start, start, block.first);
  if (found === undefined) return undefined;
  const { node } = found;
  const span = { start: node.start + block.start, end: node.end + block.start };
  return { ...found, document, node: { ...node, ...written(document, span, node.text) } };
}

/** In Markdown a value of an attribute (`objectives=a,b`) has the span of the whole attribute. */
function written(document: Document, span: Span, text: string): Span {
  return document.path.endsWith(".md") ? attributeValue(document.text, span, text) : span;
}

interface Step {
  readonly path: Path;
  readonly resolved: Resolved | undefined;
  readonly owners: readonly Type[];
}

type Found = Omit<Place, "document">;

function find(node: Node | null, offset: number, at: Step, first = 0): Found | undefined {
  if (node === null) return undefined;
  if (node.kind === "scalar") return covers(node, offset) ? { ...at, part: "value", node } : undefined;
  if (node.kind === "sequence") {
    for (const [index, item] of node.items.entries()) {
      const found = find(item, offset, into(at, first + index, node));
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const { key, value } of node.entries) {
    const inside = into(at, key.text, node);
    if (covers(key, offset) && !sameSpan(key, value)) return { ...inside, part: "key", node: key };
    const found = find(value, offset, inside);
    if (found !== undefined) return found;
  }
  return undefined;
}

function into({ path, resolved, owners }: Step, step: string | number, node: Node | null): Step {
  const next = resolved === undefined ? undefined : stepInto(resolved.type, step, node);
  return {
    path: [...path, step],
    resolved: next,
    owners: next === undefined ? owners : [...owners, next.type],
  };
}

function covers(node: Node, offset: number): boolean {
  return node.start <= offset && offset <= node.end;
}

/** In Markdown a key stands nowhere: it has the place of its value. */
function sameSpan(key: ScalarNode, value: Node | null): boolean {
  return value !== null && key.start === value.start;
}
