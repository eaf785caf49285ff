import { plainMap } from "../types/plain-map.ts";
import { type BlockFacts, ofDocument } from "./block.ts";
import {
  type BlockSource,
  type DocumentBlock,
  entitiesByName,
  moveBlock,
  readPiece,
} from "./document-block.ts";
import type { Entity } from "./entity.ts";
import { keepIdentity } from "./keep-identity.ts";
import { type Change, changedEntry } from "./recut.ts";
import { hasItsKeys } from "./slipped-lines.ts";

/** The blocks of a document of which one entry of a long value was read again, and which one. */
export interface Exchange {
  readonly blocks: readonly DocumentBlock[];
  readonly index: number;
  readonly before: DocumentBlock;
  readonly now: DocumentBlock;
}

/**
 * Reads the one entry that changed, where everything else can stay as it is: typing in a long file
 * costs what its entry costs.
 *
 * @returns `undefined` where the change may reach further than one entry.
 */
export function exchangeEntry(
  previous: { readonly text: string; readonly blocks: readonly DocumentBlock[] },
  text: string,
  source: BlockSource,
  change: Change,
): Exchange | undefined {
  const index = changedEntry(text, previous, change);
  const before = index === undefined ? undefined : previous.blocks[index];
  if (index === undefined || before === undefined || !hasItsKeys(previous.blocks, source.fields))
    return undefined;
  const growth = text.length - previous.text.length;
  const end = before.start + before.text.length + growth;
  if (/\r(?!\n)/.test(text.slice(before.start, end))) return undefined;
  const place = { key: before.entriesOf, first: before.first };
  const piece = { start: before.start, end, entry: true };
  const read = readPiece(text, piece, place, source, entitiesByName([before]));
  if (!fits(read.facts, before, previous.blocks)) return undefined;
  const now = {
    ...read,
    facts: { ...read.facts, value: keepIdentity(before.facts.value, read.facts.value) },
  };
  const blocks = previous.blocks.slice();
  blocks[index] = now;
  for (let at = index + 1; growth !== 0 && at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block !== undefined) blocks[at] = moveBlock(block, block.start + growth, block.first);
  }
  return { blocks, index, before, now };
}

/** Whether the others may keep their places, and the value remains one list or one map. */
function fits(now: BlockFacts, before: DocumentBlock, blocks: readonly DocumentBlock[]): boolean {
  if (now.anchored || now.size !== before.facts.size) return false;
  if (now.broken) return true;
  const sound = before.facts.broken
    ? blocks.find((each) => each.entriesOf === before.entriesOf && !each.facts.broken)
    : before;
  return sound !== undefined && sound.facts.shape === now.shape;
}

/** The document's values after the exchange; `undefined` where they have to be joined anew. */
export function exchangeValue(
  values: Readonly<Record<string, unknown>>,
  { blocks, index, before, now }: Exchange,
): Readonly<Record<string, unknown>> | undefined {
  const key = now.entriesOf ?? "";
  if (before.facts.value === now.facts.value) return values;
  const value = exchangeIn(values[key], before.facts.value, now.facts.value, () =>
    countBefore(blocks, index),
  );
  return value === undefined ? undefined : { ...values, [key]: value };
}

function exchangeIn(whole: unknown, before: unknown, now: unknown, place: () => number): unknown {
  if (isList(whole) && isListOrNothing(before) && isListOrNothing(now)) {
    const list = whole.slice();
    list.splice(place(), before?.length ?? 0, ...(now ?? []));
    return list.length === 0 ? undefined : list;
  }
  if (!isMap(whole) || !isMap(before) || !isMap(now)) return undefined;
  if (Object.keys(before).join("\n") !== Object.keys(now).join("\n")) return undefined;
  return Object.assign(plainMap([]), whole, now);
}

/** How many usable items stand in the entries before this one. */
function countBefore(blocks: readonly DocumentBlock[], index: number): number {
  const key = blocks[index]?.entriesOf;
  let count = 0;
  for (let at = index - 1; at >= 0 && blocks[at]?.entriesOf === key; at -= 1) {
    const value = blocks[at]?.facts.value;
    if (isList(value)) count += value.length;
  }
  return count;
}

function isListOrNothing(value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || isList(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !isList(value);
}

/** The entities after the exchange; the document's own stands first. */
export function exchangeEntities(
  own: Entity,
  entities: readonly Entity[],
  { blocks, index, before, now }: Exchange,
): readonly Entity[] {
  let place = 1;
  for (let at = 0; at < index; at += 1) place += blocks[at]?.entities.length ?? 0;
  const all = entities.slice();
  all[0] = own;
  all.splice(place, before.entities.length, ...now.entities);
  return all;
}

/** Whether what the document as a whole shows is the same: its keys, and what of them could be read. */
export function looksTheSame({ before, now }: Exchange): boolean {
  return (
    before.facts.shape === now.facts.shape &&
    before.facts.entryKeys.length === now.facts.entryKeys.length &&
    before.facts.entryKeys.every(([name], at) => name === now.facts.entryKeys[at]?.[0])
  );
}

/** Whether the document's own uses of names are untouched. */
export function usesTheSame({ before, now }: Exchange): boolean {
  return !before.facts.references.has(ofDocument) && !now.facts.references.has(ofDocument);
}
