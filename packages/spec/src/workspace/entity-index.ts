import type { Document, Entity } from "../documents/document.ts";
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
  readonly #keys = new Map<string, Set<string>>();
  readonly #uses = new Map<string, Map<string, readonly Use[]>>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** The entity of that name as it stands now, for those that locate; not a tracked read. */
  entity(kind: string, key: string): Entity | undefined {
    return this.#entities.get(`${kind} ${key}`)?.[0];
  }

  /** Takes a document's new version in place of its old one; either may be absent. */
  update(before: Document | undefined, now: Document | undefined): void {
    const old = new Map<string, Entity>();
    for (const entity of before?.entities ?? []) {
      const name = `${entity.kind} ${entity.key}`;
      if (!old.has(name)) old.set(name, entity);
    }
    const seen = new Set<string>();
    for (const entity of now?.entities ?? []) {
      const name = `${entity.kind} ${entity.key}`;
      if (seen.has(name)) continue;
      seen.add(name);
      const known = old.get(name);
      if (known !== entity) this.#replace(name, known, entity);
    }
    for (const [name, entity] of old) if (!seen.has(name)) this.#replace(name, entity, undefined);
    const file = now ?? before;
    if (file !== undefined) this.#graph.set(`head ${file.kind} ${file.id}`, now?.head);
  }

  #replace(name: string, before: Entity | undefined, now: Entity | undefined): void {
    const all = (this.#entities.get(name) ?? []).filter((entity) => entity !== before);
    if (now !== undefined) all.push(now);
    all.sort((a, b) => (a.file < b.file ? -1 : 1));
    if (all.length === 0) this.#entities.delete(name);
    else this.#entities.set(name, all);
    const entity = now ?? before;
    if (entity !== undefined) this.#publish(name, entity.kind, entity.key, all);
    if (before?.references !== now?.references) this.#relink(before, now);
  }

  #publish(name: string, kind: string, key: string, all: readonly Entity[]): void {
    this.#graph.set(`value ${name}`, all[0]?.value);
    this.#graph.set(`references ${name}`, all[0]?.references);
    this.#graph.set(`files ${name}`, all.length === 0 ? undefined : all.map((each) => each.file).join("\n"));
    const keys = this.#keys.get(kind) ?? new Set();
    this.#keys.set(kind, keys);
    if (keys.has(key) === all.length > 0) return;
    if (all.length > 0) keys.add(key);
    else keys.delete(key);
    this.#graph.set(`keys ${kind}`, [...keys].sort());
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
    const bySource = this.#uses.get(target) ?? new Map<string, readonly Use[]>();
    if (uses === undefined) bySource.delete(source);
    else bySource.set(source, uses);
    if (bySource.size === 0) this.#uses.delete(target);
    else this.#uses.set(target, bySource);
    const kind = target.slice(0, target.indexOf(" "));
    this.#graph.set(`used ${kind}`, {});
    this.#graph.set(`uses ${target}`, bySource.size === 0 ? undefined : { bySource, version: {} });
  }

  /** Every name of a kind that something refers to, whether it exists or not. */
  usedKeys(kind: string): readonly string[] {
    const prefix = `${kind} `;
    return [...this.#uses.keys()]
      .filter((target) => target.startsWith(prefix))
      .map((target) => target.slice(prefix.length));
  }

  /** All uses of a name, in a stable order. */
  uses(kind: string, key: string): readonly Use[] {
    const bySource = this.#uses.get(`${kind} ${key}`);
    if (bySource === undefined) return [];
    return [...bySource.keys()].sort().flatMap((source) => bySource.get(source) ?? []);
  }
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
