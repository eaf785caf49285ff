import type { Run } from "./deck.ts";
import { isWide, type Measure } from "./measure.ts";

/** A piece of text that is never broken unless it is wider than a whole line; widths in ems. */
export interface Token {
  readonly text: string;
  readonly width: number;
  /** The space that follows, if the line goes on. */
  readonly space: number;
  /** A line break follows. */
  readonly ends: boolean;
}

const pieces = /[^\s\-\u2010\u2013\u2014]*[-\u2010\u2013\u2014]+|[^\s\-\u2010\u2013\u2014]+|\n|[^\S\n]+/gu;

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
  let [text, width] = ["", 0];
  const close = (space: number, ends: boolean) => {
    tokens.push({ text, width, space, ends });
    [text, width] = ["", 0];
  };
  for (const run of runs) {
    const space = measure(" ", run);
    const wide = /[\u2e80-\uffff]/.test(run.text);
    for (const piece of run.text.match(pieces) ?? []) {
      if (piece === "\n") close(0, true);
      else if (/^\s/.test(piece)) close(space, false);
      else
        for (const part of wide ? breakWide(piece) : [piece]) {
          text += part;
          width += measure(part, run);
          if (/[-\u2010\u2013\u2014]$/.test(part) || endsWide(part)) close(0, false);
        }
    }
  }
  if (text !== "") close(0, false);
  return tokens;
}

function breakWide(piece: string): readonly string[] {
  return (
    piece.match(
      /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60][\u3001\u3002\uff0c\uff01\uff1f\u300d]*|[\ud840-\udbff][\udc00-\udfff]|[^\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\ud840-\udbff]+|./gu,
    ) ?? [piece]
  );
}

function endsWide(part: string): boolean {
  return isWide(part.codePointAt(0) ?? 0);
}

/** Renderers differ by a hair: a line is taken to hold a little less than it does. */
const usable = 0.97;

/** How many lines tokens take. @param ems the width of a line. */
export function countLines(tokens: readonly Token[], ems: number): number {
  const room = ems * usable;
  let lines = 1;
  let filled = 0;
  for (const { text, width, space, ends } of tokens) {
    if (filled > 0 && filled + width > room) {
      lines += 1;
      filled = 0;
    }
    if (width > room) {
      // A word longer than a line is broken between characters, and each line wastes up to one of them; an address
      // is broken after its strokes in some programs, which wastes more.
      const used = /[/?&]/.test(text) ? room * 0.65 : room - 1;
      const more = Math.ceil(width / Math.max(used, 1)) - 1;
      lines += more;
      filled = room;
    }
    filled += width > room ? 0 : width + space;
    if (ends) {
      lines += 1;
      filled = 0;
    }
  }
  return lines;
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
