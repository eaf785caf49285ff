import { skipSpaces } from "./skip-spaces.ts";

/**
 * A piece of a document that is parsed by itself: a top-level key with its value, or one entry of a
 * long list or mapping below a top-level key. `entryOf` is the block that holds the key of the list.
 */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly entry: boolean;
}

/** More pieces than any document has: data under a document's name is faster read in one piece. */
const mostKeys = 1000;
const mostEntries = 20_000;

/** A top-level value with fewer lines than this stays in one piece. */
const longValue = 24;

/**
 * Cuts a YAML document into blocks by its layout alone, without parsing it: a line that begins in
 * column 0 with a key starts a block, and below a long value each line that begins in the column of
 * the value's first line does. Valid YAML is never cut inside a scalar, since whatever continues a
 * scalar is indented deeper (YAML 1.2.2, 6.1).
 *
 * @param mayCut whether the value of a top-level key is a long list or map whose entries stand alone.
 * @returns the pieces in order, without gaps; `undefined` where the layout is not that of a plain
 * document (directives, `---`, a root in brackets), which then is parsed whole.
 */
export function cut(text: string, mayCut: (key: string) => boolean): readonly Cut[] | undefined {
  const starts = topLevelStarts(text);
  if (starts === undefined) return undefined;
  const cuts: Cut[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    for (const piece of cutValue(text, start, end, mayCut)) cuts.push(piece);
  }
  return cuts;
}

function topLevelStarts(text: string): number[] | undefined {
  const starts: number[] = [];
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const first = text.charCodeAt(line);
    if (first === space || first === newline || first === hash || first === carriageReturn) continue;
    if (first === dash && starts.length > 0 && isDash(text, line)) continue;
    if (!isKeyStart(first)) return undefined;
    starts.push(line);
    if (starts.length > mostKeys) return undefined;
  }
  if (starts.length > 0) starts[0] = 0;
  return starts.length === 0 ? [0] : starts;
}

function cutValue(text: string, start: number, end: number, mayCut: (key: string) => boolean): Cut[] {
  const whole: Cut[] = [{ start, end, entry: false }];
  const entries = entryStarts(text, start, end, mayCut);
  if (entries === undefined) return whole;
  const cuts: Cut[] = [{ start, end: entries[0] ?? end, entry: false }];
  for (const [index, entry] of entries.entries()) {
    cuts.push({ start: entry, end: entries[index + 1] ?? end, entry: true });
  }
  return cuts;
}

/** Starts of the lines in the value's own column, if the value is long and laid out evenly. */
function entryStarts(
  text: string,
  start: number,
  end: number,
  mayCut: (key: string) => boolean,
): number[] | undefined {
  const key = keyLine(text, start, end, mayCut);
  if (key === undefined) return undefined;
  const starts: number[] = [];
  let column = -1;
  let lines = 0;
  for (let line = nextLine(text, key); line < end; line = nextLine(text, line)) {
    lines += 1;
    const indent = skipSpaces(text, line) - line;
    const first = text.charCodeAt(line + indent);
    if (line + indent >= end || first === newline || first === carriageReturn || first === hash) continue;
    if (first === tab) return undefined;
    if (column < 0) column = indent;
    if (indent < column) return undefined;
    if (indent === column) {
      if (!isDash(text, line + indent) && (!isKeyStart(first) || column === 0)) return undefined;
      starts.push(line);
      if (starts.length > mostEntries) return undefined;
    }
  }
  return lines >= longValue && starts.length > 1 ? starts : undefined;
}

/** The line of the key, where nothing but the key stands on it. */
function keyLine(
  text: string,
  start: number,
  end: number,
  mayCut: (key: string) => boolean,
): number | undefined {
  for (let line = start; line < end; line = nextLine(text, line)) {
    const first = text.charCodeAt(line);
    if (first === space || first === newline || first === carriageReturn || first === hash) continue;
    const stop = text.indexOf("\n", line);
    const key = /^([A-Za-z][\w-]*):[ \t]*(?:#.*)?\r?$/.exec(text.slice(line, stop < 0 ? end : stop))?.[1];
    return key !== undefined && mayCut(key) ? line : undefined;
  }
  return undefined;
}

function nextLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at + 1;
}

function isDash(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (
    text.charCodeAt(at) === dash &&
    (next === space || next === newline || next === carriageReturn || Number.isNaN(next))
  );
}

/** A letter, a digit or a quote: what a key of the language can begin with. */
function isKeyStart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 34 ||
    code === 39
  );
}

const space = 32;
const tab = 9;
const newline = 10;
const carriageReturn = 13;
const hash = 35;
const dash = 45;
