import type { Run } from "./deck.ts";
import { isWide, type Measure } from "./measure.ts";

/** A piece of text that is never broken unless it is wider than a whole line; widths in ems. */
export interface Token {
  readonly width: number;
  /** The space that follows, if the line goes on. */
  readonly space: number;
  /** A line break follows. */
  readonly ends: boolean;
  /** It has the strokes of an address, after which some programs break it. */
  readonly strokes: boolean;
}

const remembered = new WeakMap<Measure, Map<readonly Run[], readonly Token[]>>();

/** Cuts runs where lines may break. Remembered with the measure, because a text is tried in several sizes. */
export function tokensOf(runs: readonly Run[], measure: Measure): readonly Token[] {
  const known = remembered.get(measure) ?? new Map<readonly Run[], readonly Token[]>();
  const before = known.get(runs);
  if (before !== undefined) return before;
  const tokens = cutRuns(runs, measure);
  known.set(runs, tokens);
  remembered.set(measure, known);
  return tokens;
}

function cutRuns(runs: readonly Run[], measure: Measure): readonly Token[] {
  const tokens: Token[] = [];
  let [begun, width, strokes] = [false, 0, false];
  const add = (run: Run, from: number, to: number) => {
    if (to === from) return;
    width += measure(run.text, run, from, to);
    begun = true;
  };
  const close = (space: number, ends: boolean) => {
    tokens.push({ width, space, ends, strokes });
    [begun, width, strokes] = [false, 0, false];
  };
  for (const run of runs) {
    const { text } = run;
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === "letter") {
        if (code === 0x2f || code === 0x3f || code === 0x26) strokes = true;
        continue;
      }
      const end = endOf(kind, text, at);
      add(run, start, kind === "hyphen" || kind === "wide" ? end : at);
      close(kind === "blank" ? measure(" ", run) : 0, kind === "stop");
      start = end;
      at = end - 1;
    }
    add(run, start, text.length);
  }
  if (begun) close(0, false);
  return tokens;
}

/** What lines break at: blanks, line breaks, the end of hyphens and dashes, and of each East Asian character. */
type Kind = "letter" | "blank" | "stop" | "hyphen" | "wide";

function kindOf(code: number): Kind {
  if (code > 0x2d && code < 0xa0) return "letter";
  if (code === 0x20) return "blank";
  if (code === 0x0a) return "stop";
  if (code === 0x2d || code === 0x2010 || code === 0x2013 || code === 0x2014) return "hyphen";
  if (isBlank(code)) return "blank";
  return isWide(code) || isHighSurrogate(code) ? "wide" : "letter";
}

/** White space as JavaScript's `\s` has it, but for the line break and what forbids one. */
function isBlank(code: number): boolean {
  if (code < 0x1680) return code >= 0x09 && code <= 0x0d;
  return (code >= 0x2000 && code <= 0x200a) || otherBlanks.has(code);
}

const otherBlanks: ReadonlySet<number> = new Set([0x1680, 0x2028, 0x2029, 0x205f, 0x3000]);

/** Of an East Asian character beyond the first 65,536. */
function isHighSurrogate(code: number): boolean {
  return code >= 0xd840 && code <= 0xdbff;
}

/** Marks that stay with the East Asian character before them. */
const closers = "、。，！？」";

/** Where it ends: blanks and hyphens go on, a wide character takes its marks along. */
function endOf(kind: Kind, text: string, start: number): number {
  let end = start + 1;
  if (kind === "stop") return end;
  if (kind === "wide") {
    if (isHighSurrogate(text.charCodeAt(start))) return Math.min(end + 1, text.length);
    while (end < text.length && closers.includes(text.charAt(end))) end += 1;
    return end;
  }
  while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end += 1;
  return end;
}

/** Renderers differ by a hair: a line is taken to hold a little less than it does. */
const usable = 0.97;

/** How many lines tokens take. @param ems the width of a line. */
export function countLines(tokens: readonly Token[], ems: number): number {
  return fillLines(tokens, ems).lines;
}

/** Whether the last of several lines holds so little that it looks forgotten. @param ems the width of a line. */
export function leavesWidow(tokens: readonly Token[], ems: number): boolean {
  const { lines, last } = fillLines(tokens, ems);
  return lines > 1 && last < ems / 3;
}

interface Filled {
  readonly lines: number;
  /** How wide the last line is. */
  readonly last: number;
}

function fillLines(tokens: readonly Token[], ems: number): Filled {
  const room = ems * usable;
  let [lines, filled] = [1, 0];
  for (const { width, space, ends, strokes } of tokens) {
    if (filled > 0 && filled + width > room) {
      lines += 1;
      filled = 0;
    }
    if (width > room) {
      // A word longer than a line is broken between characters, and each line wastes up to one of them; an address
      // is broken after its strokes in some programs, which wastes more.
      const used = strokes ? room * 0.65 : room - 1;
      lines += Math.ceil(width / Math.max(used, 1)) - 1;
      filled = room;
    } else filled += width + space;
    if (ends) {
      lines += 1;
      filled = 0;
    }
  }
  return { lines, last: filled };
}

/** The widest piece that must stay on one line, in ems. */
export function widestToken(tokens: readonly Token[]): number {
  return tokens.reduce((widest, { width }) => Math.max(widest, width), 0);
}

/** How wide all of it is on a single line, in ems. */
export function wholeWidth(tokens: readonly Token[]): number {
  let widest = 0;
  let line = 0;
  for (const { width, space, ends } of tokens) {
    line += width;
    widest = Math.max(widest, line);
    line = ends ? 0 : line + space;
  }
  return widest;
}

/** The lines that runs take, broken where there is a space; what is wider than a line stays whole. */
export function breakLines(runs: readonly Run[], ems: number, measure: Measure): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  let [line, filled]: [Run[], number] = [[], 0];
  const add = (run: Run, piece: string) => {
    const before = line.at(-1);
    if (before !== undefined && isAlike(before, run))
      line[line.length - 1] = { ...run, text: before.text + piece };
    else line.push({ ...run, text: piece });
  };
  for (const run of runs)
    for (const piece of run.text.match(/\n|[^\S\n]+|\S+/g) ?? []) {
      const width = measure(piece, run);
      const isSpace = /^\s/.test(piece);
      if (piece === "\n" || (!isSpace && filled > 0 && filled + width > ems * usable)) {
        lines.push(line);
        [line, filled] = [[], 0];
      }
      if (isSpace && filled === 0) continue;
      add(run, piece);
      filled += width;
    }
  return [...lines, line];
}

function isAlike(first: Run, second: Run): boolean {
  const looks = ["bold", "italic", "code", "tone", "link"] as const;
  return looks.every((look) => first[look] === second[look]);
}
