import { type DocumentKind, ownedKinds } from "../language/language.ts";
import type { Cut } from "../syntax/cut.ts";
import type { Path } from "../types/reader.ts";
import type { Fields, Type } from "../types/type.ts";
import { type BlockFacts, readBlock } from "./block.ts";
import type { Entity } from "./entity.ts";
import { keepIdentity } from "./keep-identity.ts";

/** A piece of a document with its facts. Facts are shared between versions of a document; places are not. */
export interface DocumentBlock {
  readonly text: string;
  readonly start: number;
  /** The top-level key whose entries these are; absent for a block of keys. */
  readonly entriesOf?: string;
  /** For entries of a list: the index of the first. */
  readonly first: number;
  readonly facts: BlockFacts;
  /** What the block names, at the paths of this version. */
  readonly entities: readonly Entity[];
}

/** What a document's blocks have in common. */
export interface BlockSource {
  /** Of the document. */
  readonly path: string;
  readonly id: string;
  readonly fields: Fields;
  readonly parse: DocumentKind["parse"];
}

/** Where a piece belongs: the key whose entry it is, and how many entries stand before it. */
export interface BlockPlace {
  readonly key: string | undefined;
  readonly first: number;
}

/** Entities of before by their kind and key. */
export type KnownEntities = ReadonlyMap<string, Entity>;

export function entitiesByName(blocks: readonly DocumentBlock[]): KnownEntities {
  const known = new Map<string, Entity>();
  for (const { entities } of blocks)
    for (const entity of entities) known.set(`${entity.kind} ${entity.key}`, entity);
  return known;
}

/** Reads one piece of a document; entities that say what the known ones said keep their identity. */
export function readPiece(
  text: string,
  piece: Cut,
  place: BlockPlace,
  source: BlockSource,
  known: KnownEntities,
): DocumentBlock {
  const slice = detached(text.slice(piece.start, piece.end));
  const type = piece.entry && place.key !== undefined ? elementType(source.fields, place.key) : undefined;
  const role = type === undefined ? { fields: source.fields } : { entriesOf: type };
  const facts = readBlock(slice, role, source.parse);
  const at =
    type === undefined || place.key === undefined
      ? { first: 0 }
      : { first: place.first, entriesOf: place.key };
  const block = { text: slice, start: piece.start, facts, ...at };
  return { ...block, entities: entitiesOf(block, source, known) };
}

/**
 * A copy of a part of a text. Engines keep a part as a view of the whole; blocks live on while their
 * document changes, and each would keep the version it was read from.
 */
function detached(part: string): string {
  return ` ${part}`.slice(1);
}

/** The block of before at its new place; `undefined` if it cannot stand there. */
export function reusePiece(
  block: DocumentBlock | undefined,
  piece: Cut,
  place: BlockPlace,
  source: BlockSource,
): DocumentBlock | undefined {
  if (block === undefined || block.facts.slipped || (piece.entry && block.entriesOf !== place.key))
    return undefined;
  const first = piece.entry ? place.first : 0;
  if (block.start === piece.start && block.first === first) return block;
  const moved = moveBlock(block, piece.start, first);
  return block.first === first
    ? moved
    : { ...moved, entities: entitiesOf(moved, source, entitiesByName([block])) };
}

/** Spelled out, since thousands of blocks move with every keystroke. */
export function moveBlock(block: DocumentBlock, start: number, first: number): DocumentBlock {
  const { text, facts, entities, entriesOf } = block;
  return entriesOf === undefined
    ? { text, start, first, facts, entities }
    : { text, start, first, facts, entities, entriesOf };
}

/** What a block names; values and references keep their identity where they say the same as before. */
export function entitiesOf(
  block: Omit<DocumentBlock, "entities">,
  source: BlockSource,
  known: KnownEntities,
): readonly Entity[] {
  const { entities, references, broken, flawed } = block.facts;
  return entities.map(({ kind, id, path, value }, index) => {
    const key = ownedKinds.has(kind) ? `${source.id}/${id}` : id;
    const before = known.get(`${kind} ${key}`);
    const own = (references.get(index) ?? []).map((each) => ({
      ...each,
      path: each.path.slice(path.length),
    }));
    return {
      kind,
      id,
      key,
      file: source.path,
      path: absolute(block, path),
      value: keepIdentity(before?.value, value),
      references: keepIdentity(before?.references, own),
      reading: broken ? "guessed" : flawed.has(index) ? "flawed" : "whole",
    };
  });
}

/** The type of a top-level value that may be cut into its entries. */
export function elementType(fields: Fields, key: string): Type | undefined {
  const type = Object.hasOwn(fields, key) ? fields[key]?.type : undefined;
  return type?.element === undefined ? undefined : type;
}

/** A path of a block, from the document's root. */
export function absolute(block: Omit<DocumentBlock, "entities">, path: Path): Path {
  if (block.entriesOf === undefined) return path;
  const [step, ...rest] = path;
  return [block.entriesOf, typeof step === "number" ? block.first + step : (step ?? 0), ...rest];
}
