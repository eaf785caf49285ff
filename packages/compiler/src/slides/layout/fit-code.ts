import type { Run } from "../deck.ts";
import { codeWidth } from "../measure.ts";
import { sliceRuns } from "./fit-text.ts";
import { codePadding, tightLine } from "./metrics.ts";

type CodeLine = readonly Run[];

/** How many characters stand side by side in a box. */
export function columnsIn(width: number, size: number): number {
  return Math.max(8, Math.floor((width - 2 * codePadding.x) / (size * codeWidth)));
}

/** How many lines stand in a box. */
export function linesIn(height: number, size: number): number {
  return Math.max(1, Math.floor((height - 2 * codePadding.y) / (size * tightLine)));
}

export function codeHeight(lines: number, size: number): number {
  return lines * size * tightLine + 2 * codePadding.y;
}

/** Columns a line takes; East Asian characters take two. */
export function lengthOf(line: CodeLine): number {
  let length = 0;
  for (const { text } of line) {
    if (/^[\0-\u02ff]*$/.test(text)) length += text.length;
    else for (const character of text) length += widthOf(character);
  }
  return length;
}

function widthOf(character: string): number {
  return (character.codePointAt(0) ?? 0) >= 0x300 ? 2.4 : 1;
}

/** What stands before the rest of a line that was too long. */
const wrapMark: Run = { text: "» ", code: true, tone: "quiet" };

/** Lines that are too long go on below, with a mark. */
export function wrapCode(lines: readonly CodeLine[], columns: number): readonly CodeLine[] {
  return lines.flatMap((line) => (lengthOf(line) <= columns ? [line] : wrapLine(line, columns)));
}

function wrapLine(line: CodeLine, columns: number): readonly CodeLine[] {
  const wrapped: CodeLine[] = [];
  let rest = line;
  while (rest.length > 0) {
    const first = wrapped.length === 0;
    const length = cutAt(rest, first ? columns : columns - 2);
    const piece = sliceRuns(rest, 0, length);
    wrapped.push(first ? piece : [wrapMark, ...piece]);
    rest = sliceRuns(rest, length);
  }
  return wrapped;
}

/** After a space or a comma in the last third, else wherever the line is full. */
function cutAt(line: CodeLine, columns: number): number {
  const text = line.map((run) => run.text).join("");
  let [length, width] = [0, 0];
  for (const character of text) {
    width += widthOf(character);
    if (width > columns && length > 0) break;
    length += character.length;
  }
  if (length >= text.length) return text.length;
  const [, before = ""] = /^([\s\S]*[\s,;(])/.exec(text.slice(0, length)) ?? [];
  return before.length > length * 0.66 ? before.length : length;
}

/** Cuts code into parts of at most so many lines: at an empty line, or where something begins at the left. */
export function splitCode(lines: readonly CodeLine[], most: number): readonly (readonly CodeLine[])[] {
  const parts: (readonly CodeLine[])[] = [];
  let rest = lines;
  while (rest.length > most) {
    const count = Math.ceil(rest.length / most);
    const at = breakBefore(rest, Math.min(most, Math.ceil(rest.length / count) + 2), most);
    parts.push(withoutEmptyEnd(rest.slice(0, at)));
    rest = withoutEmptyStart(rest.slice(at));
  }
  return [...parts, rest].filter((part) => part.length > 0);
}

function breakBefore(lines: readonly CodeLine[], wanted: number, most: number): number {
  const least = Math.max(1, Math.floor(wanted * 0.55));
  const candidates = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const near = (at: number) => Math.abs(at - wanted);
  const best = (test: (at: number) => boolean) =>
    candidates.filter(test).sort((a, b) => near(a) - near(b))[0];
  const empty = best((at) => isEmpty(lines[at]) || isEmpty(lines[at - 1]));
  const left = best((at) => !/^[\s})\]]/.test(textOf(lines[at])));
  return empty ?? left ?? Math.min(wanted, most);
}

function textOf(line: CodeLine | undefined): string {
  return (line ?? []).map((run) => run.text).join("");
}

function isEmpty(line: CodeLine | undefined): boolean {
  return line !== undefined && textOf(line).trim() === "";
}

function withoutEmptyEnd(lines: readonly CodeLine[]): readonly CodeLine[] {
  return isEmpty(lines.at(-1)) ? withoutEmptyEnd(lines.slice(0, -1)) : lines;
}

function withoutEmptyStart(lines: readonly CodeLine[]): readonly CodeLine[] {
  return isEmpty(lines[0]) ? withoutEmptyStart(lines.slice(1)) : lines;
}
