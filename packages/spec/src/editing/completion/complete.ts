import type { Document } from "../../documents/document.ts";
import type { DocumentBlock } from "../../documents/document-block.ts";
import type { ScalarNode } from "../../syntax/node.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { blockAt, kindOf } from "../parse-block.ts";
import { rootOf, stepInto } from "../resolve-type.ts";
import { completeMarkdown } from "./complete-markdown.ts";
import { completeSite, siteOf } from "./complete-site.ts";
import { completeSuppression } from "./complete-suppression.ts";
import type { Completion } from "./completion.ts";
import { type Cursor, cursorAt } from "./layout.ts";

/** Everything that could be typed at an offset of a file; it works in text that is half typed. */
export function completeAt(workspace: Workspace, path: string, offset: number): readonly Completion[] {
  const codes = completeSuppression(workspace.text(path) ?? "", offset);
  if (codes !== undefined) return codes;
  const document = workspace.document(path);
  const kind = kindOf(path);
  if (document === undefined || kind === undefined) return [];
  if (kind.parse !== undefined) return completeMarkdown(workspace, document, offset);
  const block = blockAt(document, offset);
  if (block === undefined) return [];
  const inBlock = cursorAt(block.text, offset - block.start);
  if (inBlock === undefined) return [];
  const cursor = withSiblings(inBlock, document, block);
  const root = rootOf(kind);
  const outer = block.entriesOf === undefined ? root : stepInto(root.type, block.entriesOf, null);
  const site = outer === undefined ? undefined : siteOf(workspace, document, cursor, outer);
  if (site === undefined) return [];
  return completeSite(site).map((each) => ({
    ...each,
    replaces: { start: each.replaces.start + block.start, end: each.replaces.end + block.start },
  }));
}

/** Where a document is cut into pieces, what stands beside a key stands in other pieces too. */
function withSiblings(cursor: Cursor, document: Document, block: DocumentBlock): Cursor {
  const { levels, position, node } = cursor;
  if (levels.length > 0 || position !== "key" || (node !== null && node.kind !== "mapping")) return cursor;
  const others = document.blocks
    .filter((each) => each !== block && each.entriesOf === block.entriesOf)
    .flatMap(({ facts }) => [
      ...facts.keys.map(({ key }) => key.text),
      ...facts.entryKeys.map(([key]) => key),
    ]);
  if (others.length === 0) return cursor;
  const entries = others.map((text) => ({ key: keyNode(text), value: null }));
  return {
    ...cursor,
    node: { kind: "mapping", start: 0, end: 0, entries: [...(node?.entries ?? []), ...entries] },
  };
}

function keyNode(text: string): ScalarNode {
  return { kind: "scalar", text, style: "plain", start: 0, end: 0 };
}
