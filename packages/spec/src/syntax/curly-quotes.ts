import type { Node } from "./node.ts";
import type { Problem } from "./problem.ts";

/** Word processors make these of straight quotation marks; to YAML they are letters like any other. */
const around = /^[“”„«]([^“”„«»]*)[“”»]$/;

/** A text without the curly quotation marks around it. */
export function withoutCurlyQuotes(text: string): string {
  return around.exec(text)?.[1] ?? text;
}

/** What to say first of a value that only its curly quotation marks make wrong. */
export function curlyHint(node: Node): string {
  const curly = node.kind === "scalar" && node.style === "plain" && around.test(node.text);
  return curly ? 'Curly quotation marks belong to the text: write straight ones ("), or none. ' : "";
}

/** `title: “Part one: the start”`: the marks quote nothing, so that the colon cuts the text. */
export function curlyQuotes(text: string, at: number): Problem | undefined {
  const start = text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
  const newline = text.indexOf("\n", start);
  const line = text.slice(start, newline < 0 ? text.length : Math.min(newline, start + longestLine));
  const found = /(?<=^|[\s:[{,-])[“„]([^“”„\n]*)”/.exec(line);
  if (found === null || !/: |, | #|[[\]{}]/.test(found[1] ?? "")) return undefined;
  const place = { start: start + found.index, end: start + found.index + found[0].length };
  const quoted = `"${(found[1] ?? "").replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
  return {
    code: "yaml/syntax",
    ...place,
    message: "Curly quotation marks do not quote a text: they are letters like any other.",
    hint: 'Write straight quotation marks: "like this". Word processors change them; plain text editors do not.',
    fixes: [{ title: "Write straight quotation marks", edits: [{ ...place, newText: quoted }] }],
  };
}

/** Nobody reads further in one line. */
const longestLine = 2000;
