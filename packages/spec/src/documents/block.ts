import type { MappingNode, Node, ScalarNode, Span } from "../syntax/node.ts";
import { parseText } from "../syntax/parse-text.ts";
import type { Problem } from "../syntax/problem.ts";
import type { Definition, Path, Reference } from "../types/reader.ts";
import type { Fields, Type } from "../types/type.ts";
import { BlockReader } from "./block-reader.ts";

/** A top-level key with what was read below it. */
export interface BlockKey {
  readonly key: ScalarNode;
  readonly hasValue: boolean;
  readonly value: unknown;
}

/** Stands for the document among the indices of a block's entities. */
export const ofDocument = -1;

/** Everything that a block's text alone decides; offsets count from the block's start, paths from its root. */
export interface BlockFacts {
  readonly keys: readonly BlockKey[];
  /** What an entry of a long list or map was read as: a list or map of its own, to be joined. */
  readonly value: unknown;
  /** For entries of a map: their keys, to find those that stand twice. */
  readonly entryKeys: readonly (readonly [string, Span])[];
  readonly shape: "mapping" | "sequence" | "scalar" | "nothing";
  /** How many items or entries the block's root has, readable or not. */
  readonly size: number;
  readonly problems: readonly Problem[];
  readonly entities: readonly Definition[];
  /** Uses of names by the entity they stand in: an index, or `ofDocument`. */
  readonly references: ReadonlyMap<number, readonly Reference[]>;
  /** The entities in which something is wrong: indices, or `ofDocument`. */
  readonly flawed: ReadonlySet<number>;
  readonly defines: ReadonlySet<string>;
  readonly refersTo: ReadonlySet<string>;
  /** Whether the text could not be parsed: everything else is then a guess. */
  readonly broken: boolean;
  /** Whether it may have comments that suppress findings. */
  readonly suppressed: boolean;
  /** Whether nothing in it matters to the document as a whole: most blocks, and thousands of them. */
  readonly plain: boolean;
  /** Whether it is read as it is because of what other blocks say. */
  readonly slipped: boolean;
  /** Whether it failed to parse and has what only the whole decides: an anchor, an alias, a colon on its own line. */
  readonly anchored: boolean;
}

/** What a block is read as: keys of a document, or entries of one of its long values. */
export type BlockRole = { readonly fields: Fields } | { readonly entriesOf: Type };

/** Parses and reads one block. Pure: the same text and role give the same facts. */
export function readBlock(text: string, role: BlockRole, parse = parseText): BlockFacts {
  const { root, problems } = parse(text);
  const broken = problems.some((problem) => problem.code.startsWith("yaml/"));
  const reader = new BlockReader(text);
  const keys = "fields" in role && root?.kind === "mapping" ? readKeys(root, role.fields, reader) : [];
  const value = "entriesOf" in role && root !== null ? role.entriesOf.read(root, reader) : undefined;
  const unread = problems.length > 0;
  if (unread)
    reader.taint("fields" in role ? Object.values(role.fields).map((field) => field.type) : [role.entriesOf]);
  const within = enclosing(reader.definitions);
  const references = groupBy(reader.references, ({ path }) => within(path));
  return {
    keys,
    value,
    entryKeys:
      "entriesOf" in role && root?.kind === "mapping"
        ? root.entries.map(({ key }) => [key.text, { start: key.start, end: key.end }])
        : [],
    shape: root?.kind ?? "nothing",
    size: sizeOf(root),
    problems: broken ? problems : [...problems, ...reader.problems],
    entities: reader.definitions,
    references,
    flawed: unread || reader.flaws.length > 0 ? flawedIn(reader.flaws, unread, within) : sound,
    defines: reader.defines,
    refersTo: reader.refersTo,
    broken,
    plain:
      !unread &&
      reader.problems.length + reader.flaws.length + reader.defines.size + reader.refersTo.size === 0 &&
      !references.has(ofDocument),
    slipped: false,
    suppressed: text.includes("coursewright-ignore"),
    anchored: broken && /(?:^|[\s[{,:-])[&*][A-Za-z0-9]|^[ \t]*:(?:\s|$)/m.test(text),
  };
}

function readKeys(root: MappingNode, fields: Fields, reader: BlockReader): BlockKey[] {
  return root.entries.map(({ key, value }) => {
    const type = Object.hasOwn(fields, key.text) ? fields[key.text]?.type : undefined;
    const read = value === null ? undefined : reader.at(key.text, () => type?.read(value, reader));
    return { key, hasValue: value !== null, value: read };
  });
}

function sizeOf(root: Node | null): number {
  if (root?.kind === "mapping") return root.entries.length;
  return root?.kind === "sequence" ? root.items.length : 0;
}

const sound: ReadonlySet<number> = new Set();

function flawedIn(
  flaws: readonly Path[],
  unread: boolean,
  within: (path: Path) => number,
): ReadonlySet<number> {
  const flawed = new Set(flaws.map(within));
  if (unread) flawed.add(ofDocument);
  return flawed;
}

/** Answers which entity a path stands in: the innermost. */
function enclosing(entities: readonly Definition[]): (path: Path) => number {
  const [only] = entities;
  if (only !== undefined && entities.length === 1)
    return (path) => (only.path.every((step, at) => step === path[at]) ? 0 : ofDocument);
  const byPath = new Map(entities.map((entity, index) => [entity.path.join("\n"), index]));
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const index = byPath.get(path.slice(0, length).join("\n"));
      if (index !== undefined) return index;
    }
    return ofDocument;
  };
}

function groupBy<T, K>(all: readonly T[], keyOf: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}
