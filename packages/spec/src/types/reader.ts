import type { Span } from "../syntax/node.ts";
import type { Problem } from "../syntax/problem.ts";
import type { Type } from "./type.ts";

/** One step from a document's root to a value: a key or an index. */
export type Path = readonly (string | number)[];

/** A name that other places may use. */
export interface Definition {
  readonly kind: string;
  readonly id: string;
  /** Where the entity's value stands, from the root of what is read. */
  readonly path: Path;
  /** What was read, if it is usable. */
  readonly value: unknown;
}

/** A use of a name. */
export interface Reference {
  /** The kinds the field may point at; the first that knows the name wins. */
  readonly kinds: readonly string[];
  readonly text: string;
  readonly path: Path;
  /** Whether the name is a key itself, in a map by names that are declared elsewhere. */
  readonly asKey?: boolean;
}

/** Where types report what they meet while they read a node. */
export interface Reader {
  readonly path: Path;
  /** The text that offsets count in. */
  readonly source: string;
  problem(problem: Problem): void;
  define(kind: string, id: string, value: unknown): void;
  refer(kinds: readonly string[], text: string, asKey?: boolean): void;
  /** Marks everything below these types as unknown. */
  taint(types: readonly Type[]): void;
  /** Reads something one step deeper. */
  at<T>(step: string | number, read: () => T): T;
}

/** The span of something wrong, widened to at least one character so that it can be seen. */
export function visible(span: Span): Span {
  return { start: span.start, end: Math.max(span.end, span.start + 1) };
}
