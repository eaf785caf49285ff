import type { Problem } from "./problem.ts";

/** So far up the beginning of a text is looked for. */
const longest = 400;

/**
 * A line of a text below `|` or `>` that is not indented like the others: `facilitator: |`, and below it a line
 * at the margin. It is looked for on the line of an offset.
 */
export function fallenText(text: string, at: number): Problem | undefined {
  const start = text.lastIndexOf("\n", Math.max(0, at - 1)) + 1;
  const lines = linesFrom(text, start);
  const column = indentOf(lines[0] ?? "");
  if (column === undefined || looksLikeYaml(lines[0] ?? "")) return undefined;
  const body = bodyAbove(text, start, column);
  if (body === undefined) return undefined;
  const last = lines.findIndex(
    (line, index) => index > 0 && (indentOf(line) !== column || looksLikeYaml(line)),
  );
  const fallen = last < 0 ? lines : lines.slice(0, last);
  let line = start;
  const edits = fallen.map((each) => {
    const edit = { start: line + column, end: line + column, newText: " ".repeat(body - column) };
    line += each.length + 1;
    return edit;
  });
  return {
    code: "yaml/indentation",
    start: start + column,
    end: start + (lines[0] ?? "").trimEnd().length,
    message: "This line belongs to the text above it and is not indented like it.",
    hint: "Below | and > every line of the text begins in the same column, or further to the right.",
    fixes: [{ title: "Indent it like the text", edits }],
  };
}

function linesFrom(text: string, start: number): readonly string[] {
  return text.slice(start, start + 20_000).split("\n", longest);
}

/** `undefined` for an empty line. */
function indentOf(line: string): number | undefined {
  const column = line.search(/[^ \r]/);
  return column < 0 ? undefined : column;
}

/** A key, an entry of a list, a comment. */
function looksLikeYaml(line: string): boolean {
  return /^ *(?:[\w-]+:(?:\s|$)|- |#|["'[{]|---)/.test(line);
}

/** The column of the text above a line: of what stands below the nearest header and further right than it. */
function bodyAbove(text: string, start: number, column: number): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  let body: number | undefined;
  for (let end = start - 1, count = 0; end >= 0 && least > 0 && count < longest; count += 1) {
    const from = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(from, end);
    end = from - 1;
    const indent = indentOf(line);
    if (indent === undefined) continue;
    const header = /^( *(?:- +)*)[\w-]+: *[|>][-+]?\d? *\r?$/.exec(line)?.[1];
    if (header !== undefined && least > indent) {
      const margin = body ?? header.length + 2;
      return margin > column ? margin : undefined;
    }
    body = indent;
    least = Math.min(least, indent);
  }
  return undefined;
}
