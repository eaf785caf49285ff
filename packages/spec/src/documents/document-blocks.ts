import { withoutMark } from "../syntax/byte-order-mark.ts";
import { type Cut, cut } from "../syntax/cut.ts";
import {
  type BlockPlace,
  type BlockSource,
  type DocumentBlock,
  elementType,
  entitiesByName,
  readPiece,
  reusePiece,
} from "./document-block.ts";
import { type Change, changeBetween, recut } from "./recut.ts";
import { hasItsKeys, tellSlippedLines } from "./slipped-lines.ts";

/** The version of a document that was read before. */
export interface PreviousBlocks {
  readonly text: string;
  readonly blocks: readonly DocumentBlock[];
  readonly change?: Change;
}

/** Cuts a document and reads its pieces, using again those whose text is the same as before. */
export function readBlocks(
  text: string,
  source: BlockSource,
  previous: PreviousBlocks = nothing,
): readonly DocumentBlock[] {
  if (source.parse !== undefined) return [readWhole(text, source, previous.blocks)];
  const before = { ...previous, text: withoutMark(previous.text) };
  return readYaml(withoutMark(text), source, before);
}

const nothing: PreviousBlocks = { text: "", blocks: [] };

function readWhole(text: string, source: BlockSource, before: readonly DocumentBlock[]): DocumentBlock {
  return readPiece(
    text,
    { start: 0, end: text.length, entry: false },
    outside,
    source,
    entitiesByName(before),
  );
}

/** The place of a piece that is no entry. */
const outside: BlockPlace = { key: undefined, first: 0 };

function readYaml(text: string, source: BlockSource, previous: PreviousBlocks): readonly DocumentBlock[] {
  const cuts = loneReturn(text)
    ? undefined
    : (recut(text, previous, previous.change) ??
      cut(text, (key) => elementType(source.fields, key) !== undefined));
  const blocks = cuts === undefined ? undefined : readPieces(text, cuts, source, previous);
  if (blocks === undefined || blocks.some((block) => block.facts.anchored))
    return [readWhole(text, source, previous.blocks)];
  const joined = rejoinOddEntries(blocks, text, source);
  return hasItsKeys(joined, source.fields) ? joined : tellSlippedLines(joined, text, source);
}

/** Carriage returns without a line feed leave in doubt what a line is. */
function loneReturn(text: string): boolean {
  return text.includes("\r") && /\r(?!\n)/.test(text);
}

function readPieces(
  text: string,
  cuts: readonly Cut[],
  source: BlockSource,
  previous: PreviousBlocks,
): DocumentBlock[] {
  const { blockAt, changed } = unchangedBlocks(text, cuts, previous);
  const blocks: DocumentBlock[] = [];
  let place = outside;
  for (const [index, piece] of cuts.entries()) {
    if (!piece.entry) place = { ...place, first: 0 };
    const block =
      reusePiece(blockAt(index), piece, place, source) ?? readPiece(text, piece, place, source, changed);
    place = piece.entry
      ? { key: place.key, first: place.first + block.facts.size }
      : { key: block.facts.keys[0]?.key.text, first: 0 };
    blocks.push(block);
  }
  return blocks;
}

/** For each piece the block of before whose text it has, and what stood in those whose text changed. */
function unchangedBlocks(text: string, cuts: readonly Cut[], previous: PreviousBlocks) {
  const { text: before, blocks: old } = previous;
  const same = previous.change ?? changeBetween(before, text);
  const head = countSame(cuts, old, (piece) => piece.end <= same.prefix);
  const tail = countSameAtEnd(cuts, old, head, (piece) => piece.start >= text.length - same.suffix);
  const blockAt = (index: number): DocumentBlock | undefined => {
    const fromEnd = cuts.length - index;
    return index < head ? old[index] : fromEnd <= tail ? old[old.length - fromEnd] : undefined;
  };
  return { blockAt, changed: entitiesByName(old.slice(head, old.length - tail)) };
}

/** How many pieces at the beginning are the blocks of before, in text that did not change. */
function countSame(
  cuts: readonly Cut[],
  old: readonly DocumentBlock[],
  unchanged: (piece: Cut) => boolean,
): number {
  const most = Math.min(cuts.length, old.length);
  for (let count = 0; count < most; count += 1) if (!isSame(cuts[count], old[count], unchanged)) return count;
  return most;
}

function countSameAtEnd(
  cuts: readonly Cut[],
  old: readonly DocumentBlock[],
  head: number,
  unchanged: (piece: Cut) => boolean,
): number {
  const most = Math.min(cuts.length, old.length) - head;
  for (let count = 0; count < most; count += 1) {
    if (!isSame(cuts[cuts.length - 1 - count], old[old.length - 1 - count], unchanged)) return count;
  }
  return most;
}

function isSame(
  piece: Cut | undefined,
  block: DocumentBlock | undefined,
  unchanged: (piece: Cut) => boolean,
): boolean {
  return (
    piece !== undefined &&
    block !== undefined &&
    piece.entry === (block.entriesOf !== undefined) &&
    piece.end - piece.start === block.text.length &&
    unchanged(piece)
  );
}

/** A value whose pieces are not all entries of one list or map was cut wrongly: it is read in one piece. */
function rejoinOddEntries(
  blocks: readonly DocumentBlock[],
  text: string,
  source: BlockSource,
): readonly DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  for (let index = 0; index < blocks.length; ) {
    let end = index + 1;
    while (blocks[end]?.entriesOf !== undefined) end += 1;
    const value = blocks.slice(index, end);
    for (const block of areOdd(value.slice(1)) ? [readTogether(value, text, source)] : value)
      joined.push(block);
    index = end;
  }
  return joined;
}

function areOdd(entries: readonly DocumentBlock[]): boolean {
  const readable = entries.filter(({ facts }) => !facts.broken).map(({ facts }) => facts.shape);
  return readable.some((shape) => shape !== readable[0] || shape === "scalar");
}

function readTogether(blocks: readonly DocumentBlock[], text: string, source: BlockSource): DocumentBlock {
  const start = blocks[0]?.start ?? 0;
  const end = start + blocks.reduce((length, block) => length + block.text.length, 0);
  return readPiece(text, { start, end, entry: false }, outside, source, entitiesByName(blocks));
}
