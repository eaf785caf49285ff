import type { Span } from "../syntax/node.ts";
import type { Problem } from "../syntax/problem.ts";
import type { Definition, Path, Reader, Reference } from "../types/reader.ts";
import type { Type } from "../types/type.ts";

/** What types below a broken place could have defined or used. */
export interface Unknowns {
  readonly defines: ReadonlySet<string>;
  readonly refersTo: ReadonlySet<string>;
}

/** More findings in one text are noise: a file that is not what its name says has millions. */
export const mostFindings = 1000;

/** Collects what types report while one block is read. Has identity and state: one reader, one block. */
export class BlockReader implements Reader {
  readonly source: string;
  readonly problems: Problem[] = [];
  readonly definitions: Definition[] = [];
  readonly references: Reference[] = [];
  /** Where something is wrong that leaves a value in doubt. */
  readonly flaws: Path[] = [];
  #defines: Set<string> | undefined;
  #refersTo: Set<string> | undefined;
  #path: (string | number)[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** What something broken may have defined, */
  get defines(): ReadonlySet<string> {
    return this.#defines ?? nothing;
  }

  /** or used. */
  get refersTo(): ReadonlySet<string> {
    return this.#refersTo ?? nothing;
  }

  get path(): Path {
    return this.#path;
  }

  problem(problem: Problem): void {
    if (this.problems.length < mostFindings) this.problems.push(problem);
    if (problem.code !== "yaml/version-number") this.flaws.push([...this.#path]);
  }

  define(kind: string, id: string, value: unknown): void {
    this.definitions.push({ kind, id, path: [...this.#path], value });
  }

  refer(kinds: readonly string[], text: string, asKey = false): void {
    this.references.push({ kinds, text, path: [...this.#path], ...(asKey ? { asKey } : {}) });
  }

  taint(types: readonly Type[]): void {
    this.#defines ??= new Set();
    this.#refersTo ??= new Set();
    for (const type of types) {
      const { defines, refersTo } = unknownsOf(type);
      for (const kind of defines) this.#defines.add(kind);
      for (const kind of refersTo) this.#refersTo.add(kind);
    }
  }

  at<T>(step: string | number, read: () => T): T {
    this.#path.push(step);
    try {
      return read();
    } finally {
      this.#path.pop();
    }
  }
}

/** One for all: most blocks are sound. */
const nothing: ReadonlySet<string> = new Set();

const memo = new WeakMap<Type, Unknowns>();

/** The kinds that a value of this type defines or refers to, at any depth. */
export function unknownsOf(type: Type): Unknowns {
  const known = memo.get(type);
  if (known !== undefined) return known;
  const defines = new Set<string>(type.defines === undefined ? [] : [type.defines]);
  const refersTo = new Set<string>(type.refersTo ?? []);
  for (const part of type.parts) {
    const below = unknownsOf(part);
    for (const kind of below.defines) defines.add(kind);
    for (const kind of below.refersTo) refersTo.add(kind);
  }
  const result = { defines, refersTo };
  memo.set(type, result);
  return result;
}

/** A span moved by an offset. */
export function shift<T extends Span>(span: T, by: number): T {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}
