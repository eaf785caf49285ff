import type { Document } from "../documents/document.ts";
import type { DocumentBlock } from "../documents/document-block.ts";
import type { Entity } from "../documents/entity.ts";
import type { Node, Span } from "../syntax/node.ts";
import type { ParsedText } from "../syntax/parsed-text.ts";
import { locate } from "../workspace/locate.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { blockAt, parseBlock } from "./parse-block.ts";
import { atOnce, type Steps } from "./steps.ts";
import { titleOf } from "./title-of.ts";

/** Something with a name, and what stands in it. */
export interface DocumentSymbol {
  readonly name: string;
  /** What people call it. */
  readonly detail: string;
  readonly kind: string;
  readonly whole: Span;
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

interface Open extends DocumentSymbol {
  readonly children: Open[];
}

/** What a document names, in its order; what stands in something is its child. */
export function symbolsOf(workspace: Workspace, path: string): readonly DocumentSymbol[] {
  return atOnce(symbolSteps(workspace, path));
}

/** The same, with a pause after each. */
export function* symbolSteps(workspace: Workspace, path: string): Steps<readonly DocumentSymbol[]> {
  const document = workspace.document(path);
  if (document === undefined) return [];
  const parse = remembering();
  const all: Placed[] = [];
  for (const entity of document.entities) {
    if (entity.path.length === 0) continue;
    const symbol = symbolOf(workspace, document, entity, parse);
    all.push({ path: `${entity.path.join("\n")}\n`, symbol });
    yield;
  }
  all.sort((a, b) => a.symbol.whole.start - b.symbol.whole.start || a.path.length - b.path.length);
  return nested(all);
}

interface Placed {
  readonly path: string;
  readonly symbol: Open;
}

/** What stands in something is its child. */
function nested(all: readonly Placed[]): readonly Open[] {
  const roots: Open[] = [];
  const above: Placed[] = [];
  for (const each of all) {
    while (above.length > 0 && !each.path.startsWith(above.at(-1)?.path ?? "")) above.pop();
    (above.at(-1)?.symbol.children ?? roots).push(each.symbol);
    above.push(each);
  }
  return roots;
}

type Parse = (document: Document, block: DocumentBlock) => ParsedText;

/** A block is parsed once, however much it names. */
function remembering(): Parse {
  const known = new Map<DocumentBlock, ParsedText>();
  return (document, block) => {
    const parsed = known.get(block) ?? parseBlock(document, block);
    known.set(block, parsed);
    return parsed;
  };
}

function symbolOf(workspace: Workspace, document: Document, entity: Entity, parse: Parse): Open {
  const nameSpan = locate(document, entity, {}, parse);
  const block = blockAt(document, nameSpan.start);
  const whole = block === undefined ? nameSpan : wholeOf(document, block, entity, nameSpan, parse);
  return {
    name: entity.id,
    detail: titleOf(workspace, entity.kind, entity.key) ?? "",
    kind: entity.kind,
    whole: { start: Math.min(whole.start, nameSpan.start), end: Math.max(whole.end, nameSpan.end) },
    nameSpan,
    children: [],
  };
}

/** From the name, or the dash of its entry, to the end of the value. */
function wholeOf(document: Document, block: DocumentBlock, entity: Entity, name: Span, parse: Parse): Span {
  if (block.entriesOf !== undefined && entity.path.length === 2 && block.facts.size === 1) {
    const indent = block.text.search(/\S/);
    return { start: block.start + Math.max(indent, 0), end: block.start + block.text.trimEnd().length };
  }
  const value = valueAround(parse(document, block).root, name.start - block.start);
  return value === undefined ? name : { start: block.start + value.start, end: block.start + value.end };
}

/** The value of the entry whose key stands at an offset, or the group whose id does. */
function valueAround(node: Node | null, offset: number): Span | undefined {
  if (node === null || node.kind === "scalar" || node.end < offset) return undefined;
  if (node.kind === "sequence") {
    for (const item of node.items) {
      const found = valueAround(item, offset);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const { key, value } of node.entries) {
    if (key.start === offset && value !== null && value.start !== key.start)
      return { start: key.start, end: value.end };
    if (key.text === "id" && value?.start === offset) return node;
    const found = valueAround(value, offset);
    if (found !== undefined) return found;
  }
  return undefined;
}
