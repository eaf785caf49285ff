import type { Reader } from "../types/reader.ts";
import type { Node, Span } from "./node.ts";
import type { Problem, ProblemFix } from "./problem.ts";

/** Word processors make these of straight quotation marks; to YAML they are letters like any other. */
const around = /^(?:[“”„«]([^“”„«»]*)[“”»]|[‘‚]([^‘’‚]*)[‘’])$/;

/** A text without the curly quotation marks around it. */
export function withoutCurlyQuotes(text: string): string {
  return inside(text) ?? text;
}

function inside(text: string): string | undefined {
  const found = around.exec(text);
  return found?.[1] ?? found?.[2];
}

/** What to say first of a value that only its curly quotation marks make wrong. */
export function curlyHint(node: Node): string {
  const curly = node.kind === "scalar" && node.style === "plain" && around.test(node.text);
  return curly ? 'Curly quotation marks belong to the text: write straight ones ("), or none. ' : "";
}

/** Straight quotation marks in place of the curly ones around a value. */
export function curlyFixes(node: Node): readonly ProblemFix[] {
  const text = node.kind === "scalar" && node.style === "plain" ? inside(node.text) : undefined;
  return text === undefined ? [] : [straightened(node, text)];
}

function straightened({ start, end }: Span, text: string): ProblemFix {
  const newText = `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
  return { title: "Write straight quotation marks", edits: [{ start, end, newText }] };
}

/** `title: “Approvals”`: people would read the marks. Whoever wants them writes straight ones around. */
export function curlyTitle(node: Node, reader: Reader): void {
  const fixes = curlyFixes(node);
  if (fixes.length > 0)
    reader.problem({
      code: "yaml/curly-quotes",
      start: node.start,
      end: node.end,
      message: "These curly quotation marks quote nothing: they are read as part of the text.",
      hint: 'Write straight quotation marks (") or none. If people are to read the curly ones, put straight ones around them.',
      fixes,
    });
}

/** `title: "Approvals”`: what a straight quotation mark opens, a curly one does not close. */
export function curlyClosing(text: string, start: number): Problem | undefined {
  const newline = text.indexOf("\n", start);
  const line = text.slice(start, newline < 0 ? text.length : newline);
  const sign = text.charAt(start);
  const close = /[“”’](?=\s*[,}\]]?\s*$)/.exec(line);
  if (close === null) return undefined;
  const place = { start: start + close.index, end: start + close.index + 1 };
  return {
    code: "yaml/unclosed-quote",
    ...place,
    message: "This curly quotation mark does not close the straight one at the beginning of the text.",
    hint: `Write a straight one: ${sign}.`,
    fixes: [{ title: "Write a straight quotation mark", edits: [{ ...place, newText: sign }] }],
  };
}

/** `title: “Part one: the start”`: the marks quote nothing, so that the colon cuts the text. */
export function curlyQuotes(text: string, at: number): Problem | undefined {
  const start = text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
  const newline = text.indexOf("\n", start);
  const line = text.slice(start, newline < 0 ? text.length : Math.min(newline, start + longestLine));
  const found = /(?<=^|[\s:[{,-])[“„]([^“”„\n]*)[”“]/.exec(line);
  if (found === null || !/: |, | #|[[\]{}]/.test(found[1] ?? "")) return undefined;
  const place = { start: start + found.index, end: start + found.index + found[0].length };
  return {
    code: "yaml/syntax",
    ...place,
    message: "Curly quotation marks do not quote a text: they are letters like any other.",
    hint: 'Write straight quotation marks: "like this". Word processors change them; plain text editors do not.',
    fixes: [straightened(place, found[1] ?? "")],
  };
}

/** Nobody reads further in one line. */
const longestLine = 2000;
