import type { Reading } from "../documents/entity.ts";
import type { EntityKind, EntityValues } from "../language/language.ts";
import type { Path, Reference } from "../types/reader.ts";
import type { World } from "../workspace/world.ts";

export type Severity = "error" | "warning" | "info";

/** A place inside an entity: a path from its root, its key or its value, and a part of its text. */
export interface Spot {
  /** Another entity than the subject. */
  readonly entity?: { readonly kind: string; readonly key: string };
  readonly path?: Path;
  /** Whether the key is meant and not the value. */
  readonly key?: boolean;
  /** From and to inside the value's text, where that is written as it reads. */
  readonly range?: readonly [number, number];
}

export interface SpotFix {
  readonly title: string;
  readonly edits: readonly (Spot & { readonly newText: string })[];
}

/** What a rule found. Places are named, not counted: they are looked up when somebody looks. */
export interface Finding extends Spot {
  /** A file that no entity stands in: told at the part of its text that `range` names, else at its beginning. */
  readonly file?: string;
  readonly message: string;
  readonly hint: string;
  readonly related?: readonly (Spot & { readonly message: string })[];
  readonly fixes?: readonly SpotFix[];
}

/** The entity a rule looks at. */
export interface Subject<K extends EntityKind> {
  readonly kind: K;
  readonly id: string;
  readonly key: string;
  /** The id of the document it stands in. */
  readonly owner: string;
  readonly file: string;
  readonly value: EntityValues[K];
  /** Uses of names that stand in it, not in those nested in it. */
  readonly references: readonly Reference[];
  /** How well it was read. */
  readonly reading: Reading;
}

export interface Rule<K extends EntityKind = EntityKind> {
  /** `family/name`; permanent. */
  readonly code: string;
  readonly severity: Severity | "off";
  /** One sentence for lists: what it demands. */
  readonly demand: string;
  /** The kind of entity it is run for, once for each; `any` also for those whose value is not usable. */
  readonly subject: K | "any";
  check(subject: Subject<K>, world: World): Iterable<Finding>;
}

const defined = new Set<string>();

/** The codes of the rules that are declared so far. */
export function definedCodes(): ReadonlySet<string> {
  return defined;
}

/**
 * Declares a rule. It runs again when something it read has changed; it must be pure and must not throw.
 * The list of rules does not know their kinds: the engine gives each rule subjects of its own kind only.
 */
export function defineRule<K extends EntityKind>(rule: Rule<K>): Rule {
  defined.add(rule.code);
  return rule as unknown as Rule;
}
