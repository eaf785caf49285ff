import { everythingIn } from "../documents/document.ts";
import type { Reading } from "../documents/entity.ts";
import { keepIdentity } from "../documents/keep-identity.ts";
import type { MarkdownFacts } from "../documents/markdown-facts.ts";
import type { Graph } from "../incremental/graph.ts";
import type { EntityKind, EntityValues } from "../language/language.ts";
import type { PoFile } from "../locale/parse-po.ts";
import type { Reference } from "../types/reader.ts";
import { type EntityIndex, ownerOf, type Said, targetsOf, type Use } from "./entity-index.ts";
import { fileKind } from "./file-kind.ts";
import { meantDocument } from "./meant-document.ts";

/** A file as the host describes it; the core never reads one. */
export interface FileFacts {
  /** In bytes. */
  readonly size: number;
  readonly hash?: string;
  readonly executable?: boolean;
  /** For Markdown files whose text is known. */
  readonly markdown?: MarkdownFacts;
}

/** Something computed from the workspace once and remembered while what it read stays the same. */
export interface Query<K extends string, T> {
  readonly name: string;
  compute(world: World, key: K): T;
}

/** Names a computation so that rules and the outline share its result. */
export function query<T, K extends string = string>(
  name: string,
  compute: (world: World, key: K) => T,
): Query<K, T> {
  return { name, compute };
}

/**
 * What rules and derived facts see of the workspace. Every read is noted, so that whoever read
 * something is asked again when it changes, and only then.
 */
export class World {
  readonly #graph: Graph;
  readonly #index: EntityIndex;

  constructor(graph: Graph, index: EntityIndex) {
    this.#graph = graph;
    this.#index = index;
  }

  /** An entity's value; `undefined` if there is none, or if something required in it is missing or wrong. */
  value<K extends EntityKind>(kind: K, key: string): EntityValues[K] | undefined {
    return this.said(kind, key)?.value as EntityValues[K] | undefined;
  }

  /** An entity's value, uses of names and reading in one; `undefined` if there is none. */
  said(kind: string, key: string): Said | undefined {
    return this.#graph.get(`entity ${kind} ${key}`) as Said | undefined;
  }

  /** A document's own fields without its nested entities: cheaper to depend on than its value. */
  head<K extends EntityKind>(kind: K, id: string): EntityValues[K] | undefined {
    return this.#graph.get(`head ${kind} ${id}`) as EntityValues[K] | undefined;
  }

  /** Whether the name is defined, be its value usable or not. */
  exists(kind: string, key: string): boolean {
    return this.#graph.get(`files ${kind} ${key}`) !== undefined;
  }

  /** The files in which a name is defined; more than one is too many. */
  filesOf(kind: string, key: string): readonly string[] {
    const files = this.#graph.get(`files ${kind} ${key}`);
    return typeof files === "string" ? files.split("\n") : [];
  }

  /** All names of a kind, sorted. */
  keys(kind: string): readonly string[] {
    return (this.#graph.get(`keys ${kind}`) as readonly string[] | undefined) ?? [];
  }

  /** The uses of names that stand in an entity, not in those nested in it. */
  references(kind: string, key: string): readonly Reference[] {
    return this.said(kind, key)?.references ?? [];
  }

  /** How well an entity was read; what is not there has nothing wrong in it. */
  reading(kind: string, key: string): Reading {
    return this.said(kind, key)?.reading ?? "whole";
  }

  /** Every place that uses a name. */
  uses(kind: string, key: string): readonly Use[] {
    this.#graph.get(`uses ${kind} ${key}`);
    return this.#index.uses(kind, key);
  }

  /** The names of a kind that a document's entities of one kind use, sorted: `usedIn("item", "quiz", "objective")`. */
  usedIn(part: string, document: string, kind: string): readonly string[] {
    return (this.#graph.get(`named ${part} ${document} ${kind}`) as readonly string[] | undefined) ?? [];
  }

  /** A file of the workspace, whatever it is; the path is relative to the workspace. */
  file(path: string): FileFacts | undefined {
    return this.#graph.get(`file ${path}`) as FileFacts | undefined;
  }

  /** Every path of the workspace that begins with a folder, sorted; for "did you mean". */
  paths(): readonly string[] {
    return (this.#graph.get("paths") as readonly string[] | undefined) ?? [];
  }

  /** The catalogue of a language, if there is one. */
  locale(language: string): PoFile | undefined {
    return this.#graph.get(`locale ${language}`) as PoFile | undefined;
  }

  /** Whether something broken may have defined a name of this kind: its absence proves nothing. */
  mayDefine(kind: string, owner?: string): boolean {
    const documents = (this.#graph.get(`may-define ${kind}`) as readonly string[] | undefined) ?? [];
    if (owner === undefined ? documents.length > 0 : documents.includes(owner)) return true;
    const misnamed = this.get(misnamedOwners, `defines ${kind}`);
    return owner === undefined ? misnamed.length > 0 : misnamed.includes(owner);
  }

  /** Whether something broken, or an unknown name, may have meant a name of this kind: its absence proves nothing. */
  mayRefer(kind: string): boolean {
    if (((this.#graph.get(`may-refer ${kind}`) as readonly string[] | undefined) ?? []).length > 0)
      return true;
    return this.get(misnamedOwners, `refersTo ${kind}`).length > 0 || this.get(danglingReferences, kind);
  }

  /** Whether nothing of these kinds is broken, undefined or misspelt: sums over them can be trusted. */
  sound(...kinds: readonly string[]): boolean {
    return kinds.every((kind) => !this.mayDefine(kind) && !this.mayRefer(kind));
  }

  /** The remembered result of a query. */
  get<K extends string, T>(query: Query<K, T>, key: K): T {
    return this.#graph.compute(`query ${query.name} ${key}`, () => {
      const before = this.#graph.peek(`query ${query.name} ${key}`) as T;
      return keepIdentity(before, query.compute(this, key));
    });
  }

  /** Names of a kind that something refers to; for `danglingReferences`. */
  usedKeys(kind: string): readonly string[] {
    this.#graph.get(`used ${kind}`);
    return this.#index.usedKeys(kind);
  }
}

/** Whether some reference that allows this kind names nothing of any kind it allows. */
export const danglingReferences = query("dangling", (world, kind) =>
  world
    .usedKeys(kind)
    .some((key) => !world.exists(kind, key) && world.uses(kind, key).some((use) => isDangling(use, world))),
);

function isDangling(use: Use, world: World): boolean {
  const path = use.path.join("\n");
  return world
    .references(use.kind, use.key)
    .filter((reference) => reference.path.join("\n") === path)
    .some((reference) => !targetsOf(reference, ownerOf(use)).some((target) => exists(target, world)));
}

/** Of a target as `targetsOf` writes it: `kind key`. */
function exists(target: string, world: World): boolean {
  const at = target.indexOf(" ");
  return world.exists(target.slice(0, at), target.slice(at + 1));
}

/** Files that are not read because their names are only nearly those of documents, with the names that they should have. */
export const misnamedDocuments = query(
  "misnamed",
  (world): readonly { readonly path: string; readonly meant: string }[] =>
    world.paths().flatMap((path) => {
      const meant = meantDocument(path);
      return meant === undefined || world.file(meant) !== undefined ? [] : [{ path, meant }];
    }),
);

/** The ids of misnamed documents that may define or use names of a kind; the key is `defines kind` or `refersTo kind`. */
const misnamedOwners = query("misnamed-owners", (world, name: `${"defines" | "refersTo"} ${string}`) => {
  const defines = name.startsWith("defines ");
  const kind = name.slice(name.indexOf(" ") + 1);
  return world.get(misnamedDocuments, "").flatMap(({ meant }) => {
    const file = fileKind(meant);
    if (file.as !== "document") return [];
    const all = everythingIn(file.kind);
    const may = defines ? all.defines.has(kind) || file.kind.kind === kind : all.refersTo.has(kind);
    return may ? [file.id] : [];
  });
});
