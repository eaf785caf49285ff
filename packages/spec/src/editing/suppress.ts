import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Node } from "../syntax/node.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { blockAt, parseBlock } from "./parse-block.ts";
import type { FileEdit } from "./rename.ts";

/**
 * The comment that silences a finding, on a line of its own above it. Its reason is left to the author, who is
 * told so until one stands there.
 *
 * @returns `undefined` where a comment cannot stand: inside a text of several lines, and in what is no YAML at all.
 */
export function suppress(workspace: Workspace, { code, file, range }: Diagnostic): FileEdit | undefined {
  const text = workspace.text(file);
  if (text === undefined || /^(?:yaml|file|suppression)\/|^markdown\/front-matter$/.test(code))
    return undefined;
  const line = text.lastIndexOf("\n", range.start.offset - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(line, line + 200))?.[0] ?? "";
  if (file.endsWith(".md")) {
    const comment = `<!-- coursewright-ignore ${code}: -->\n`;
    return inFrontMatter(text, line) ? undefined : { file, start: line, end: line, newText: comment };
  }
  if (isInsideText(workspace, file, line + indent.length)) return undefined;
  return { file, start: line, end: line, newText: `${indent}# coursewright-ignore ${code}:\n` };
}

function inFrontMatter(text: string, line: number): boolean {
  const front = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---/.exec(text);
  return front !== null && line < front[0].length;
}

function isInsideText(workspace: Workspace, file: string, offset: number): boolean {
  const document = workspace.document(file);
  const block = document === undefined ? undefined : blockAt(document, offset);
  if (document === undefined || block === undefined) return true;
  return isInside(parseBlock(document, block).root, offset - block.start);
}

function isInside(node: Node | null, offset: number): boolean {
  if (node === null || offset < node.start || offset > node.end) return false;
  if (node.kind === "scalar") return node.start < offset;
  if (node.kind === "sequence") return node.items.some((item) => isInside(item, offset));
  return node.entries.some(({ key, value }) => isInside(key, offset) || isInside(value, offset));
}
