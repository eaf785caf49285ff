import type { Cut } from "../syntax/cut.ts";

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly entriesOf?: string;
}

/** Where two versions of a text differ: how much is the same at the beginning and at the end. */
export interface Change {
  readonly prefix: number;
  readonly suffix: number;
}

/** So many entries keep a value long enough to stay cut, whatever one edit does to one of them. */
const surelyLong = 30;

/**
 * The cuts of a text that differs from its previous version inside one entry of a long value, without
 * looking at the rest: typing costs what the entry costs, not what the file costs.
 *
 * @returns `undefined` where the change is anything else, or where the entry may no longer be one.
 */
export function recut(
  text: string,
  before: { readonly text: string; readonly blocks: readonly Piece[] },
  change = changeBetween(before.text, text),
): readonly Cut[] | undefined {
  const index = changedEntry(text, before, change);
  if (index === undefined) return undefined;
  const growth = text.length - before.text.length;
  return before.blocks.map((each, at) => ({
    start: each.start + (at > index ? growth : 0),
    end: each.start + each.text.length + (at >= index ? growth : 0),
    entry: each.entriesOf !== undefined,
  }));
}

/** The one entry of a long value inside which the change lies, if it still is one. */
export function changedEntry(
  text: string,
  before: { readonly text: string; readonly blocks: readonly Piece[] },
  { prefix, suffix }: Change,
): number | undefined {
  const index = findBlock(before.blocks, prefix);
  const block = before.blocks[index];
  if (block?.entriesOf === undefined) return undefined;
  const end = block.start + block.text.length;
  if (prefix <= block.start || before.text.length - suffix >= end) return undefined;
  const growth = text.length - before.text.length;
  return isAmongMany(before.blocks, index) &&
    isOneEntry(text, block.start, end + growth, columnOf(block.text))
    ? index
    : undefined;
}

function isAmongMany(blocks: readonly Piece[], index: number): boolean {
  const key = blocks[index]?.entriesOf;
  let first = index;
  while (first > 0 && index - first < surelyLong && blocks[first - 1]?.entriesOf === key) first -= 1;
  let next = index + 1;
  while (next - first < surelyLong && blocks[next]?.entriesOf === key) next += 1;
  return next - first >= surelyLong;
}

/** Where two texts differ; found by comparing halves, which is as fast as memory. */
export function changeBetween(a: string, b: string): Change {
  const shorter = Math.min(a.length, b.length);
  const prefix = longest(shorter, (length) => a.substring(0, length) === b.substring(0, length));
  const suffix = longest(
    shorter - prefix,
    (length) => a.substring(a.length - length) === b.substring(b.length - length),
  );
  return { prefix, suffix };
}

function longest(most: number, same: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  if (same(most)) return most;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if (same(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function findBlock(blocks: readonly Piece[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function columnOf(entry: string): number {
  return entry.search(/[^ ]/);
}

/** Whether a piece still begins an entry in its column on its first line and has nothing as far left below it. */
function isOneEntry(text: string, start: number, end: number, column: number): boolean {
  const piece = text.slice(start, end);
  const first = /^( *)(?:- |-\r?\n|[A-Za-z0-9"'])/.exec(piece);
  if (first?.[1]?.length !== column || (column === 0 && !piece.startsWith("-"))) return false;
  for (
    let line = piece.indexOf("\n") + 1;
    line > 0 && line < piece.length;
    line = piece.indexOf("\n", line) + 1
  ) {
    let at = line;
    while (piece.charCodeAt(at) === 32) at += 1;
    const code = piece.charCodeAt(at);
    if (at < piece.length && at - line <= column && code !== 10 && code !== 13) return false;
  }
  return piece.endsWith("\n") || end === text.length;
}
