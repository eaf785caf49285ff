import type { DocumentKind } from "../language/language.ts";
import type { Problem } from "../syntax/problem.ts";
import type { Reference } from "../types/reader.ts";
import { isComplete } from "../types/record.ts";
import type { Fields } from "../types/type.ts";
import { type BlockFacts, ofDocument } from "./block.ts";
import { type Unknowns, unknownsOf } from "./block-reader.ts";
import { absolute, type DocumentBlock } from "./document-block.ts";
import { type PreviousBlocks, readBlocks } from "./document-blocks.ts";
import type { Entity, Reading } from "./entity.ts";
import {
  type Exchange,
  exchangeEntities,
  exchangeEntry,
  exchangeValue,
  looksTheSame,
  usesTheSame,
} from "./exchange-entry.ts";
import { joinValues } from "./join-values.ts";
import { type Between, judgeBetween } from "./judge-between.ts";
import { keepIdentity } from "./keep-identity.ts";
import { type Change, changeBetween } from "./recut.ts";

/** A document as read: everything the index and the rules need, nothing that needs its tree. */
export interface Document {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly DocumentBlock[];
  /** The places of those blocks that matter to the document as a whole: few, even of thousands. */
  readonly notable: readonly number[];
  /** Problems between blocks, at absolute offsets; those inside blocks stand in the blocks' facts. */
  readonly problems: readonly Problem[];
  readonly between: Between;
  /** What was read at its keys, usable as a whole or not. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The document itself first, then what it defines. */
  readonly entities: readonly Entity[];
  /** The document's own fields without its nested entities; kept while they are unchanged. */
  readonly head: Readonly<Record<string, unknown>> | undefined;
  readonly unknowns: Unknowns;
}

/**
 * Reads a document, using again whatever the previous version of it read from the same text.
 * Pure: the result depends on the text alone; only object identities depend on `previous`.
 *
 * @param change where the text differs from the previous one, if somebody knows.
 */
export function readDocument(
  path: string,
  id: string,
  text: string,
  kind: DocumentKind,
  previous?: Document,
  change = previous && changeBetween(previous.text, text),
): Document {
  const source = { path, id, fields: kind.type.fields, parse: kind.parse };
  const exchange = previous && change && exchangeEntry(previous, text, source, change);
  const blocks = exchange?.blocks ?? readBlocks(text, source, previous && withChange(previous, change));
  const values =
    (previous && exchange && exchangeValue(previous.values, exchange)) ??
    joinValues(blocks, kind.type.fields, previous?.values);
  const notable = (previous && exchange && keptNotable(previous, exchange)) ?? notableIn(blocks);
  const states = statesOf({ blocks, notable });
  const between =
    previous && exchange && keepsBetween(previous, states, exchange)
      ? previous.between
      : judgeBetween(blocks, text, kind);
  const own: Entity = {
    kind: kind.kind,
    id,
    key: id,
    file: path,
    path: [],
    value: isComplete(values, kind.type.fields) ? values : undefined,
    references: referencesOf({ blocks, notable }, previous, exchange),
    reading: readingOf(states, between),
  };
  return {
    path,
    kind: kind.kind,
    id,
    text,
    blocks,
    notable,
    problems: between.problems,
    between,
    values,
    entities:
      previous && exchange ? exchangeEntities(own, previous.entities, exchange) : entitiesIn(own, blocks),
    head: headOf(values, kind.type.fields, previous),
    unknowns: unknownsIn(states, between),
  };
}

function withChange({ text, blocks }: Document, change: Change | undefined): PreviousBlocks {
  return { text, blocks, ...(change === undefined ? {} : { change }) };
}

function entitiesIn(own: Entity, blocks: readonly DocumentBlock[]): readonly Entity[] {
  const entities = [own];
  for (const block of blocks) for (const entity of block.entities) entities.push(entity);
  return entities;
}

type Notable = Pick<Document, "blocks" | "notable">;

function notableIn(blocks: readonly DocumentBlock[]): readonly number[] {
  const notable: number[] = [];
  for (const [index, { facts }] of blocks.entries()) if (!facts.plain) notable.push(index);
  return notable;
}

function keptNotable(previous: Document, { before, now }: Exchange): readonly number[] | undefined {
  return before.facts.plain === now.facts.plain ? previous.notable : undefined;
}

/** The blocks that matter to the document as a whole. */
export function notableBlocks({ blocks, notable }: Notable): readonly DocumentBlock[] {
  return notable.flatMap((index) => blocks[index] ?? []);
}

function statesOf(document: Notable): readonly BlockFacts[] {
  return notableBlocks(document).map(({ facts }) => facts);
}

/** Whether nothing was wrong between the blocks, and nothing that could be has changed. */
function keepsBetween(previous: Document, now: readonly BlockFacts[], exchange: Exchange): boolean {
  return (
    previous.problems.length === 0 && looksTheSame(exchange) && isBroken(statesOf(previous)) === isBroken(now)
  );
}

function isBroken(states: readonly BlockFacts[]): boolean {
  return states.some(({ broken }) => broken);
}

/** Fields that are not entities of their own; the same object while none of them changes. */
function headOf(
  values: Readonly<Record<string, unknown>>,
  fields: Fields,
  previous: Document | undefined,
): Document["head"] {
  if (!isComplete(values, fields)) return undefined;
  const head = Object.fromEntries(
    Object.entries(values).filter(([key]) => fields[key]?.type.defines === undefined),
  );
  return keepIdentity(previous?.head, head);
}

/** The uses of names that stand in no entity but the document itself. */
function referencesOf(
  document: Notable,
  previous: Document | undefined,
  exchange: Exchange | undefined,
): readonly Reference[] {
  const before = previous?.entities[0]?.references;
  if (before !== undefined && exchange !== undefined && usesTheSame(exchange)) return before;
  const references: Reference[] = [];
  for (const block of notableBlocks(document)) {
    for (const each of block.facts.references.get(ofDocument) ?? [])
      references.push({ ...each, path: absolute(block, each.path) });
  }
  return keepIdentity(before, references);
}

function readingOf(states: readonly BlockFacts[], between: Between): Reading {
  if (isBroken(states)) return "guessed";
  return between.problems.length > 0 || states.some(({ flawed }) => flawed.size > 0) ? "flawed" : "whole";
}

function unknownsIn(states: readonly BlockFacts[], between: Between): Unknowns {
  const defines = new Set(between.defines);
  const refersTo = new Set(between.refersTo);
  for (const facts of states) {
    for (const kind of facts.defines) defines.add(kind);
    for (const kind of facts.refersTo) refersTo.add(kind);
  }
  return { defines, refersTo };
}

/** The kinds a whole document of this type may define or use, for files that cannot be read at all. */
export function everythingIn(kind: DocumentKind): Unknowns {
  return unknownsOf(kind.type);
}
