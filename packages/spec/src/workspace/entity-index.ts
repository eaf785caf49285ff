import type { Document } from "../documents/document.ts";
import type { Entity } from "../documents/entity.ts";
import type { Graph } from "../incremental/graph.ts";
import { ownedKinds } from "../language/language.ts";

/** A use of a name: the entity it stands in, and where inside it. */
export interface Use {
  readonly kind: string;
  readonly key: string;
  readonly path: readonly (string | number)[];
}

/**
 * Symbols and references of the whole workspace, fed document by document. What rules may read goes
 * into the graph as inputs, so that a change reaches exactly those that read it. Has identity and state.
 */
export class EntityIndex {
  readonly #graph: Graph;
  /** All definitions of a name; more than one is a duplicate, the first counts. */
  readonly #entities = new Map<string, Entity[]>();
  /** The heads of documents, by file. */
  readonly #heads = new Map<string, Document["head"]>();
  readonly #keys = new Map<string, Set<string>>();
  /** By kind, by key, by the entity that uses it. */
  readonly #uses = new Map<string, Map<string, Map<string, readonly Use[]>>>();
  /** Uses in their order, until they change. */
  readonly #sortedUses = new WeakMap<ReadonlyMap<string, readonly Use[]>, readonly Use[]>();
  /** What the entities of one kind in one document use, and how many of them do. */
  readonly #named = new Map<string, Map<string, number>>();
  readonly #changedNamed = new Set<string>();
  readonly #changedKeys = new Set<string>();
  readonly #changedUses = new Set<string>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** The entity of that name as it stands now, for those that locate; not a tracked read. */
  entity(kind: string, key: string): Entity | undefined {
    return this.#entities.get(`${kind} ${key}`)?.[0];
  }

  /** The files in which a name is defined, the one that counts first. */
  files(kind: string, key: string): readonly string[] {
    return (this.#entities.get(`${kind} ${key}`) ?? []).map((each) => each.file);
  }

  /**
   * Takes a document's new version in place of its old one; either may be absent. The document's
   * own entity stands first; of the others, those that are the same objects at both ends are passed over.
   *
   * @returns the names that were touched: `kind key`.
   */
  update(before: Document | undefined, now: Document | undefined): ReadonlySet<string> {
    if (before !== undefined) this.#heads.delete(before.path);
    if (now !== undefined) this.#heads.set(now.path, now.head);
    const old = before?.entities ?? [];
    const entities = now?.entities ?? [];
    let from = 1;
    while (from < old.length && from < entities.length && old[from] === entities[from]) from += 1;
    let back = 0;
    const most = Math.max(0, Math.min(old.length, entities.length) - from);
    while (back < most && old[old.length - 1 - back] === entities[entities.length - 1 - back]) back += 1;
    return this.#exchange(
      [...old.slice(0, 1), ...old.slice(from, old.length - back)],
      [...entities.slice(0, 1), ...entities.slice(from, entities.length - back)],
      now,
    );
  }

  #exchange(
    removed: readonly Entity[],
    added: readonly Entity[],
    now: Document | undefined,
  ): ReadonlySet<string> {
    const gone = new Set(removed);
    const come = groupByName(added);
    const touched = new Set(come.keys());
    for (const entity of removed) touched.add(nameOf(entity));
    const places = new Map<Entity, number>();
    for (const name of touched) {
      const before = this.#entities.get(name) ?? none;
      const kept = before.filter((each) => !gone.has(each));
      const all = [...kept, ...(come.get(name) ?? none)];
      if (all.length > 1 && places.size === 0)
        for (const [place, entity] of (now?.entities ?? []).entries()) places.set(entity, place);
      if (all.length > 1) all.sort((a, b) => byPlace(a, b, places));
      if (all.length === 0) this.#entities.delete(name);
      else this.#entities.set(name, all);
      this.#publish(name, before[0], all);
    }
    return touched;
  }

  #publish(name: string, before: Entity | undefined, all: readonly Entity[]): void {
    const now = all[0];
    this.#graph.set(`entity ${name}`, now && said(now), saysTheSame);
    if ((now ?? before)?.path.length === 0)
      this.#graph.set(`head ${name}`, now === undefined ? undefined : this.#heads.get(now.file));
    this.#graph.set(`files ${name}`, filesOf(all));
    if (before?.references !== now?.references) this.#relink(before, now);
    const kind = name.slice(0, name.indexOf(" "));
    const keys = this.#keys.get(kind) ?? new Set();
    this.#keys.set(kind, keys);
    const key = name.slice(kind.length + 1);
    if (keys.has(key) === (now !== undefined)) return;
    if (now === undefined) keys.delete(key);
    else keys.add(key);
    this.#changedKeys.add(kind);
  }

  /** Publishes the names of kinds that gained or lost some; once after a batch of updates. */
  flush(): void {
    for (const kind of this.#changedKeys)
      this.#graph.set(`keys ${kind}`, [...(this.#keys.get(kind) ?? [])].sort());
    for (const kind of this.#changedUses) this.#graph.set(`used ${kind}`, {});
    for (const group of this.#changedNamed)
      this.#graph.set(`named ${group}`, [...(this.#named.get(group)?.keys() ?? [])].sort());
    this.#changedNamed.clear();
    this.#changedKeys.clear();
    this.#changedUses.clear();
  }

  #relink(before: Entity | undefined, now: Entity | undefined): void {
    const source = `${(now ?? before)?.kind} ${(now ?? before)?.key}`;
    const targets = new Map<string, Use[]>();
    for (const reference of now?.references ?? []) {
      for (const target of targetsOf(reference, ownerOf(now))) {
        const uses = targets.get(target) ?? [];
        targets.set(target, uses);
        if (now !== undefined) uses.push({ kind: now.kind, key: now.key, path: reference.path });
      }
    }
    for (const reference of before?.references ?? []) {
      for (const target of targetsOf(reference, ownerOf(before)))
        if (!targets.has(target)) this.#link(target, source, undefined);
    }
    for (const [target, uses] of targets) this.#link(target, source, uses);
  }

  #link(target: string, source: string, uses: readonly Use[] | undefined): void {
    const kind = target.slice(0, target.indexOf(" "));
    const ofKind = this.#uses.get(kind) ?? new Map<string, Map<string, readonly Use[]>>();
    this.#uses.set(kind, ofKind);
    const key = target.slice(kind.length + 1);
    const bySource = ofKind.get(key) ?? new Map<string, readonly Use[]>();
    const wasUsed = bySource.size > 0;
    if (bySource.has(source) !== (uses !== undefined))
      this.#count(source, kind, key, uses === undefined ? -1 : 1);
    if (uses === undefined) bySource.delete(source);
    else bySource.set(source, uses);
    this.#sortedUses.delete(bySource);
    if (bySource.size === 0) ofKind.delete(key);
    else ofKind.set(key, bySource);
    if (wasUsed !== bySource.size > 0) this.#changedUses.add(kind);
    this.#graph.set(`uses ${target}`, bySource.size === 0 ? undefined : {});
  }

  #count(source: string, kind: string, key: string, by: number): void {
    const at = source.indexOf("/");
    const group = `${at < 0 ? source : source.slice(0, at)} ${kind}`;
    const counts = this.#named.get(group) ?? new Map<string, number>();
    this.#named.set(group, counts);
    const count = (counts.get(key) ?? 0) + by;
    if (count === 0) counts.delete(key);
    else counts.set(key, count);
    if (count === 0 || (count === 1 && by === 1)) this.#changedNamed.add(group);
  }

  /** Every name of a kind that something refers to, whether it exists or not. */
  usedKeys(kind: string): readonly string[] {
    return [...(this.#uses.get(kind)?.keys() ?? [])];
  }

  /** All uses of a name, in a stable order. */
  uses(kind: string, key: string): readonly Use[] {
    const bySource = this.#uses.get(kind)?.get(key);
    if (bySource === undefined) return [];
    const known = this.#sortedUses.get(bySource);
    if (known !== undefined) return known;
    const uses = [...bySource.keys()].sort().flatMap((source) => bySource.get(source) ?? []);
    this.#sortedUses.set(bySource, uses);
    return uses;
  }
}

const none: readonly Entity[] = [];

/** What rules may read of an entity; not its place, which moves with every line above it. */
export type Said = Pick<Entity, "value" | "references" | "reading">;

function said({ value, references, reading }: Entity): Said {
  return { value, references, reading };
}

function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [before, now] = [a as Said, b as Said];
  return before.value === now.value && before.references === now.references && before.reading === now.reading;
}

/** The files that define a name, on lines of their own. */
function filesOf(all: readonly Entity[]): string | undefined {
  return all.length > 1 ? [...new Set(all.map(({ file }) => file))].join("\n") : all[0]?.file;
}

function nameOf(entity: Entity): string {
  return `${entity.kind} ${entity.key}`;
}

/** Of several definitions of a name the first file's first counts. */
function byPlace(a: Entity, b: Entity, places: ReadonlyMap<Entity, number>): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (places.get(a) ?? -1) - (places.get(b) ?? -1);
}

function groupByName(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    const name = nameOf(entity);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entity]);
    else group.push(entity);
  }
  return groups;
}

/** The id of the document that an entity stands in, where its kind is owned or is a document itself. */
export function ownerOf(entity: Pick<Entity, "kind" | "key"> | undefined): string {
  return entity?.key.split("/")[0] ?? "";
}

/** The names a reference may mean: `kind key`, one for each kind it allows. */
export function targetsOf(
  reference: { readonly kinds: readonly string[]; readonly text: string },
  owner: string,
): readonly string[] {
  return reference.kinds.map((kind) => {
    const local = ownedKinds.has(kind) && !reference.text.includes("/");
    return `${kind} ${local ? `${owner}/${reference.text}` : reference.text}`;
  });
}
