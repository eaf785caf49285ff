import type { Document } from "../documents/document.ts";
import { proseOf } from "../documents/markdown-prose.ts";
import type { Node } from "../syntax/node.ts";
import type { ParseBlock } from "../workspace/locate.ts";
import type { LineMap } from "./line-map.ts";

/** A comment that silences one code on one line. */
export interface Suppression {
  readonly code: string;
  readonly reason: string;
  /** Of the comment, at absolute offsets. */
  readonly start: number;
  readonly end: number;
  /** The lines, from 1, on which it counts. */
  readonly line: number;
}

const mark = "coursewright-ignore";

/** Finds the suppressions of a file: comments of YAML in a document, of HTML in a text. */
export function suppressionsIn(
  path: string,
  text: string,
  document: Document | undefined,
  parse: ParseBlock,
  linesOf: () => LineMap,
): readonly Suppression[] {
  return document === undefined || path.endsWith(".md")
    ? findMarkdownSuppressions(text, linesOf)
    : findSuppressions(document, parse, linesOf);
}

/** Finds the suppressions of a document: `# coursewright-ignore CODE: reason`, on the line or the line above. */
function findSuppressions(
  document: Document,
  parse: ParseBlock,
  linesOf: () => LineMap,
): readonly Suppression[] {
  if (!document.blocks.some((block) => block.facts.suppressed)) return [];
  const lines = linesOf();
  return document.blocks.flatMap((block) => {
    if (!block.facts.suppressed) return [];
    const root = parse(document, block).root;
    return scan(block.text, yamlComment)
      .filter((found) => !insideScalar(root, found.start))
      .map((found) => place(found, block.start, document.text, lines));
  });
}

/** The same in Markdown, as an HTML comment; one in code is an example of one. */
function findMarkdownSuppressions(text: string, linesOf: () => LineMap): readonly Suppression[] {
  if (!text.includes(mark)) return [];
  const lines = linesOf();
  const shown = proseOf(text.replace(htmlComment, (comment) => comment.replace(/[^\n]/g, "x")));
  return scan(text, htmlComment)
    .filter(({ start }) => shown.charAt(start) === "x")
    .map((found) => place(found, 0, text, lines));
}

const yamlComment = /#[ \t]*coursewright-ignore\b[ \t]*([\w/-]*)[ \t]*(?::[ \t]*([^\n]*))?/g;
const htmlComment = /<!--\s*coursewright-ignore\b[ \t]*([\w/-]*)[ \t]*(?::((?:(?!-->|<!--)[^\n])*))?\s*-->/g;

/** What is said of a suppression that silences nothing. */
export function saidUnused({ code }: Pick<Suppression, "code">) {
  return {
    code: "suppression/unused",
    message:
      code === "" ? "This comment names no code to ignore." : `Nothing on that line is reported as ${code}.`,
    hint: "Remove the comment; it would hide a later mistake.",
  } as const;
}

interface Found {
  readonly code: string;
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

function scan(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    code: match[1] ?? "",
    reason: (match[2] ?? "").trim(),
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

function place(found: Found, by: number, text: string, lines: LineMap): Suppression {
  const start = found.start + by;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const alone = text.slice(lineStart, start).trim() === "";
  const { line } = lines.position(start);
  return { ...found, start, end: found.end + by, line: alone ? line + 1 : line };
}

function insideScalar(node: Node | null, offset: number): boolean {
  if (node === null || offset < node.start || offset >= node.end) return false;
  if (node.kind === "scalar") return true;
  if (node.kind === "sequence") return node.items.some((item) => insideScalar(item, offset));
  return node.entries.some((entry) => insideScalar(entry.key, offset) || insideScalar(entry.value, offset));
}
