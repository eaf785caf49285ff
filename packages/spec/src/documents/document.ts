import type { DocumentKind } from "../language/language.ts";
import type { Problem } from "../syntax/problem.ts";
import type { Reference } from "../types/reader.ts";
import { isComplete } from "../types/record.ts";
import type { Fields } from "../types/type.ts";
import { ofDocument } from "./block.ts";
import { type Unknowns, unknownsOf } from "./block-reader.ts";
import { absolute, type DocumentBlock } from "./document-block.ts";
import { readBlocks } from "./document-blocks.ts";
import type { Entity, Reading } from "./entity.ts";
import { joinValues } from "./join-values.ts";
import { type Between, judgeBetween } from "./judge-between.ts";
import { keepIdentity } from "./keep-identity.ts";

/** A document as read: everything the index and the rules need, nothing that needs its tree. */
export interface Document {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly DocumentBlock[];
  /** Problems between blocks, at absolute offsets; those inside blocks stand in the blocks' facts. */
  readonly problems: readonly Problem[];
  /** The document itself first, then what it defines. */
  readonly entities: readonly Entity[];
  /** The document's own fields without its nested entities; kept while they are unchanged. */
  readonly head: Readonly<Record<string, unknown>> | undefined;
  readonly unknowns: Unknowns;
}

/**
 * Reads a document, using again whatever the previous version of it read from the same text.
 * Pure: the result depends on the text alone; only object identities depend on `previous`.
 */
export function readDocument(
  path: string,
  id: string,
  text: string,
  kind: DocumentKind,
  previous?: Document,
): Document {
  const blocks = readBlocks(text, { path, id, fields: kind.type.fields, parse: kind.parse }, previous);
  const values = joinValues(blocks, kind.type.fields, previous?.entities[0]?.value);
  const between = judgeBetween(blocks, text, kind);
  return {
    path,
    kind: kind.kind,
    id,
    text,
    blocks,
    problems: between.problems,
    entities: [
      documentEntity(path, id, kind, values, blocks, between),
      ...blocks.flatMap((block) => block.entities),
    ],
    head: headOf(values, kind.type.fields, previous),
    unknowns: unknownsIn(blocks, between),
  };
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

function documentEntity(
  path: string,
  id: string,
  kind: DocumentKind,
  values: Readonly<Record<string, unknown>>,
  blocks: readonly DocumentBlock[],
  between: Between,
): Entity {
  const value = isComplete(values, kind.type.fields) ? values : undefined;
  const references: Reference[] = [];
  for (const block of blocks) {
    for (const each of block.facts.references.get(ofDocument) ?? [])
      references.push({ ...each, path: absolute(block, each.path) });
  }
  const reading = readingOf(blocks, between);
  return { kind: kind.kind, id, key: id, file: path, path: [], value, references, reading };
}

function readingOf(blocks: readonly DocumentBlock[], between: Between): Reading {
  if (blocks.some(({ facts }) => facts.broken)) return "guessed";
  return between.problems.length > 0 || blocks.some(({ facts }) => facts.flawed.size > 0)
    ? "flawed"
    : "whole";
}

function unknownsIn(blocks: readonly DocumentBlock[], between: Between): Unknowns {
  const defines = new Set(between.defines);
  const refersTo = new Set(between.refersTo);
  for (const { facts } of blocks) {
    for (const kind of facts.defines) defines.add(kind);
    for (const kind of facts.refersTo) refersTo.add(kind);
  }
  return { defines, refersTo };
}

/** The kinds a whole document of this type may define or use, for files that cannot be read at all. */
export function everythingIn(kind: DocumentKind): Unknowns {
  return unknownsOf(kind.type);
}
