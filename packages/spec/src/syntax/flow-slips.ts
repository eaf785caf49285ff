import type { Problem } from "./problem.ts";
import { quoteFix } from "./traps.ts";

/** Between brackets a comma is missing: `{ id: a title: b }` and `[{ id: a } { id: b }]`. */
export function missingComma(text: string, start: number): Problem | undefined {
  if (openBracket(text, start) === undefined) return undefined;
  return afterClosed(text, start) ?? beforeKey(text, start);
}

/** `{ ask: Honestly: how was it?, answer: rating }`: the second colon belongs to the text. */
export function colonInFlow(text: string, start: number): Problem | undefined {
  const line = text.lastIndexOf("\n", Math.max(0, start - 1)) + 1;
  const found = /(?<=[[{,][ \t]*[\w-]+:[ \t]+)[^\s"'[\]{},:]+:[ \t][^[\]{},"\n]*/.exec(
    text.slice(line, line + 2000),
  );
  if (found === null) return undefined;
  const value = found[0].trimEnd();
  const place = { start: line + found.index, end: line + found.index + value.length };
  return {
    code: "yaml/colon-in-text",
    ...place,
    message: "A colon makes this text look like a key.",
    hint: 'Put the whole text in quotes, for example title: "Part one: the start".',
    fixes: [quoteFix({ ...place, text: value })],
  };
}

/** A quotation mark or a bracket closes, and the next entry follows at once. */
function afterClosed(text: string, start: number): Problem | undefined {
  let before = start;
  while (before > 0 && isSpace(text.charCodeAt(before - 1))) before -= 1;
  if (!/["'\]}]/.test(text.charAt(before - 1)) || !/[\w"'[{-]/.test(text.charAt(start))) return undefined;
  const word = /^[\w-]*/.exec(text.slice(start, start + 100))?.[0] ?? "";
  return {
    ...comma,
    start,
    end: start + Math.max(1, word.length),
    message: "A comma is missing before this.",
    fixes: [{ title: "Add the comma", edits: [{ start: before, end: before, newText: "," }] }],
  };
}

/** A second colon: either a comma is missing in front of its key, or it belongs to the text. */
function beforeKey(text: string, start: number): Problem | undefined {
  const value = /^[^,[\]{}\n]*?[^\s,:[\]{}][ \t]+(?=([\w-]+):(?:[ \t]|$))/m.exec(
    text.slice(start, start + 2000),
  );
  const key = value?.[1];
  if (value === null || value.index !== 0 || key === undefined) return undefined;
  const at = start + value[0].length;
  return {
    ...comma,
    start: at,
    end: at + key.length,
    message: `A comma is missing before "${key}:", or the text with the colon needs quotes.`,
    hint: 'Write { id: why, title: Why } with a comma between the entries, or { title: "Part one: why" } with quotes around a text.',
  };
}

const comma = {
  code: "yaml/syntax",
  hint: "Between { and } and between [ and ] a comma stands between two entries.",
} as const;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** Where the innermost bracket stands that is still open at an offset, outside quotes. */
export function openBracket(text: string, start: number): number | undefined {
  const open: number[] = [];
  for (const { 0: sign, index } of text
    .slice(0, start)
    .matchAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[[\]{}]/g)) {
    if (sign === "[" || sign === "{") open.push(index);
    else if (sign === "]" || sign === "}") open.pop();
  }
  return open.at(-1);
}
