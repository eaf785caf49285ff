import type { Paragraph, Run } from "../deck.ts";
import { countLines, leavesWidow, tokensOf } from "../lines.ts";
import type { Measure } from "../measure.ts";
import { airyGap, answerGap, indentOf, innerGap, newGap, paragraphGap, sizeAt, textLine } from "./metrics.ts";

/** How much room is before a paragraph, in points. */
export function gapBefore(
  paragraphs: readonly Paragraph[],
  index: number,
  size: number,
  airy = false,
): number {
  const [paragraph, before] = [paragraphs[index], paragraphs[index - 1]];
  if (before === undefined || paragraph === undefined) return 0;
  const { level, marker } = paragraph;
  const own = level > 0 ? innerGap : airy ? airyGap : paragraphGap;
  if (beginsAnew(paragraph, before)) return size * newGap;
  return size * (typeof marker === "object" && "letter" in marker ? Math.max(own, answerGap) : own);
}

/** Whether a paragraph follows a list that it is no part of. */
export function beginsAnew({ level, marker }: Paragraph, before: Paragraph): boolean {
  return level === 0 && marker === "none" && (before.level > 0 || before.marker !== "none");
}

/** How high paragraphs are in a column, and each of them, its gap included. */
export function heightsOf(
  paragraphs: readonly Paragraph[],
  width: number,
  size: number,
  measure: Measure,
  airy = false,
): readonly number[] {
  return paragraphs.map((paragraph, index) => {
    const own = sizeAt(paragraph.level, size);
    const room = width - indentOf(paragraph, size).left;
    const lines = countLines(tokensOf(paragraph.runs, measure), room / own);
    return gapBefore(paragraphs, index, size, airy) + lines * own * textLine;
  });
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * Cuts paragraphs into parts that are no higher than the room, about equally high. What stands deeper stays with what
 * it belongs to, as far as there is room.
 */
export function splitParagraphs(
  paragraphs: readonly Paragraph[],
  width: number,
  room: number,
  size: number,
  measure: Measure,
): readonly (readonly Paragraph[])[] {
  const pieces = paragraphs.flatMap((paragraph) => cutParagraph(paragraph, width, room, size, measure));
  const heights = heightsOf(pieces, width, size, measure);
  const count = Math.ceil(sumOf(heights) / room);
  const target = Math.min(room, sumOf(heights) / count + size * textLine);
  const parts: Paragraph[][] = [];
  let height = 0;
  pieces.forEach((piece, index) => {
    const own = heights[index] ?? 0;
    const full = height + own > room || (height + own > target && piece.level === 0);
    if (parts.length === 0 || full) {
      const heightOf = (part: readonly Paragraph[]) => sumOf(heightsOf(part, width, size, measure));
      const begun = carried(parts.at(-1), piece);
      const goes = begun !== undefined && heightOf([begun, piece]) <= room;
      if (goes) parts.at(-1)?.pop();
      parts.push(goes ? [begun] : []);
      height = heightOf(parts.at(-1) ?? []);
    }
    parts.at(-1)?.push(piece);
    height += own;
  });
  return parts.filter((part) => part.length > 0);
}

/** A line at the end of a part that introduces what goes over to the next goes with it, where there is room. */
function carried(part: readonly Paragraph[] | undefined, next: Paragraph): Paragraph | undefined {
  const last = part?.at(-1);
  if (part === undefined || last === undefined || part.length < 2) return undefined;
  const introduces =
    last.level < next.level || (last.marker === "none" && last.level === 0 && next.marker !== "none");
  return introduces ? last : undefined;
}

/** A paragraph that is higher than a whole column becomes several. */
function cutParagraph(
  paragraph: Paragraph,
  width: number,
  room: number,
  size: number,
  measure: Measure,
): readonly Paragraph[] {
  const own = sizeAt(paragraph.level, size);
  const ems = (width - indentOf(paragraph, size).left) / own;
  const lines = Math.max(1, Math.floor(room / (own * textLine)) - 2);
  if (countLines(tokensOf(paragraph.runs, measure), ems) <= lines) return [paragraph];
  return cutRuns(paragraph.runs, ems, lines, measure).map((runs, index) => ({
    ...paragraph,
    runs,
    ...(index === 0
      ? {}
      : { marker: "none", level: paragraph.level + (paragraph.marker === "none" ? 0 : 1) }),
  }));
}

/** Runs in pieces of at most so many lines. */
export function cutRuns(
  runs: readonly Run[],
  ems: number,
  lines: number,
  measure: Measure,
): readonly (readonly Run[])[] {
  const pieces: (readonly Run[])[] = [];
  let rest = runs;
  while (rest.length > 0) {
    const length = fittingLength(rest, ems, lines, measure);
    pieces.push(sliceRuns(rest, 0, length));
    rest = trimStart(sliceRuns(rest, length));
  }
  return pieces;
}

/** How many characters of runs fit, cut after a word where there is one. */
function fittingLength(runs: readonly Run[], ems: number, lines: number, measure: Measure): number {
  const text = runs.map((run) => run.text).join("");
  const fits = (length: number) => countLines(tokensOf(sliceRuns(runs, 0, length), measure), ems) <= lines;
  if (fits(text.length)) return text.length;
  let [low, high] = [1, text.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  const space = text.lastIndexOf(" ", low);
  return space > low / 2 ? space : wholeCharacters(text, low);
}

/** Never between the halves of one character. */
function wholeCharacters(text: string, length: number): number {
  const code = text.charCodeAt(length - 1);
  return code >= 0xd800 && code < 0xdc00 ? (length === 1 ? 2 : length - 1) : length;
}

export function sliceRuns(
  runs: readonly Run[],
  start: number,
  end = Number.POSITIVE_INFINITY,
): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const [from, to] = [Math.max(0, start - at), Math.max(0, end - at)];
    at += run.text.length;
    const text = run.text.slice(from, to);
    return text === "" ? [] : [{ ...run, text }];
  });
}

function trimStart(runs: readonly Run[]): readonly Run[] {
  const text = runs.map((run) => run.text).join("");
  return sliceRuns(runs, text.length - text.trimStart().length);
}

/**
 * The first size at which runs take no more than its number of lines, or the next if that saves a line with a single
 * word on it; else cut with an ellipsis at the last.
 *
 * @param reserve ems kept free on each line, for what is added to it.
 */
export function fitLines(
  runs: readonly Run[],
  width: number,
  sizes: readonly (readonly [size: number, lines: number])[],
  measure: Measure,
  reserve = 0,
): { readonly size: number; readonly lines: number; readonly runs: readonly Run[] } {
  const tokens = tokensOf(runs, measure);
  for (const [index, [size, most]] of sizes.entries()) {
    const room = width / size - reserve;
    const lines = countLines(tokens, room);
    if (lines > most) continue;
    const [smaller = size] = sizes[index + 1] ?? [];
    const fewer = leavesWidow(tokens, room) ? countLines(tokens, width / smaller - reserve) : lines;
    return fewer < lines ? { size: smaller, lines: fewer, runs } : { size, lines, runs };
  }
  const [size, lines] = sizes.at(-1) ?? [12, 1];
  const length = fittingLength(runs, width / size - 2 - reserve, lines, measure);
  return { size, lines, runs: [...sliceRuns(runs, 0, length), { text: "…" }] };
}
