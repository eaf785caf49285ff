/** A value that others were computed from, or that was computed from others. */
interface Cell {
  readonly name: string;
  value: unknown;
  /** Absent for inputs. */
  readonly compute: (() => unknown) | undefined;
  readonly same: (before: unknown, now: unknown) => boolean;
  /** Told when its value may have changed; only these are kept up to date by `settle`. */
  readonly sink: boolean;
  state: "clean" | "maybe" | "stale";
  changedAt: number;
  verifiedAt: number;
  runs: number;
  sources: readonly Cell[];
  /** Most cells have one reader or none, and a set for each would be most of the memory. */
  dependents: Cell | Set<Cell> | undefined;
}

/**
 * Incremental computation: inputs are set, values are computed from them and remembered with what
 * they read. Setting an input marks what depends on it; a value is computed again only when something
 * it read really changed ("early cut-off"). After Adapton (Hammer et al., PLDI 2014) and Reactively.
 * Has identity and state. Computations must be pure but for their reads of this graph, and free of cycles.
 */
export class Graph {
  readonly #cells = new Map<string, Cell>();
  readonly #pending = new Set<string>();
  /** Cells that may have become of no use to anybody. */
  readonly #idle = new Set<Cell>();
  #reading: Cell[] | undefined;
  #revision = 1;

  /** Sets an input; `same` decides what counts as a change. Nothing is computed yet. */
  set(name: string, value: unknown, same: Cell["same"] = Object.is): void {
    const cell = this.#cells.get(name);
    if (cell === undefined) {
      if (value !== undefined) this.#add(cellOf(name, value));
      return;
    }
    if (same(cell.value, value)) return;
    cell.value = value;
    if (value === undefined) this.#idle.add(cell);
    this.#revision += 1;
    cell.changedAt = this.#revision;
    this.#markReaders(cell, "stale");
  }

  /** Reads an input, noting that the running computation depends on it; `undefined` until it is set. */
  get(name: string): unknown {
    const cell = this.#cells.get(name) ?? this.#add(cellOf(name, undefined));
    this.#note(cell);
    return cell.value;
  }

  /** The value a name had last, without noting a dependency. */
  peek(name: string): unknown {
    return this.#cells.get(name)?.value;
  }

  /** The value of a computation, remembered under its name; `same` decides what counts as a change. */
  compute<T>(name: string, compute: () => T, same: (before: T, now: T) => boolean = Object.is): T {
    const cell = this.#cells.get(name) ?? this.#add(cellOf(name, undefined, compute, same as Cell["same"]));
    this.#note(cell);
    this.#refresh(cell);
    return cell.value as T;
  }

  /** What is read again and again is mostly read in a row. */
  #note(cell: Cell): void {
    const reading = this.#reading;
    if (reading !== undefined && reading.at(-1) !== cell) reading.push(cell);
  }

  /** Adds a computation that `settle` keeps up to date. */
  watch(name: string, compute: () => unknown): void {
    if (this.#cells.has(name)) return;
    this.#add(cellOf(name, undefined, compute, never, true));
    this.#pending.add(name);
  }

  /** Removes a computation and what it read it for. */
  unwatch(name: string): void {
    const cell = this.#cells.get(name);
    if (cell === undefined) return;
    this.#drop(cell);
    this.#pending.delete(name);
  }

  /** How many inputs and computations are remembered. */
  get size(): number {
    return this.#cells.size;
  }

  /**
   * Brings the watched computations up to date.
   *
   * @returns names and values of those that were computed again.
   */
  settle(): ReadonlyMap<string, unknown> {
    const changed = new Map<string, unknown>();
    for (const name of this.#pending) {
      const cell = this.#cells.get(name);
      if (cell === undefined) continue;
      if (cell.state === "clean") continue;
      const before = cell.runs;
      this.#refresh(cell);
      if (cell.runs !== before) changed.set(name, cell.value);
    }
    this.#pending.clear();
    this.#sweep();
    return changed;
  }

  #add(cell: Cell): Cell {
    this.#cells.set(cell.name, cell);
    if (!cell.sink) this.#idle.add(cell);
    return cell;
  }

  /** Forgets what nobody reads: results, and inputs that are not there any more. */
  #sweep(): void {
    for (const cell of this.#idle) {
      this.#idle.delete(cell);
      const useless = cell.compute !== undefined || cell.value === undefined;
      if (useless && isUnread(cell)) this.#drop(cell);
    }
  }

  #drop(cell: Cell): void {
    this.#cells.delete(cell.name);
    for (const source of cell.sources) this.#leave(source, cell);
  }

  #leave(source: Cell, reader: Cell): void {
    if (source.dependents instanceof Set) source.dependents.delete(reader);
    else if (source.dependents === reader) source.dependents = undefined;
    if (isUnread(source) && !source.sink) this.#idle.add(source);
  }

  #mark(cell: Cell, state: "maybe" | "stale"): void {
    if (cell.state === "stale" || cell.state === state) return;
    const known = cell.state === "maybe";
    cell.state = state;
    if (cell.sink) this.#pending.add(cell.name);
    if (known) return;
    this.#markReaders(cell, "maybe");
  }

  #markReaders({ dependents }: Cell, state: "maybe" | "stale"): void {
    if (dependents instanceof Set) for (const dependent of dependents) this.#mark(dependent, state);
    else if (dependents !== undefined) this.#mark(dependents, state);
  }

  #refresh(cell: Cell): void {
    if (cell.compute === undefined || cell.state === "clean") return;
    if (cell.state === "maybe" && !this.#sourceChanged(cell)) {
      cell.state = "clean";
      cell.verifiedAt = this.#revision;
      return;
    }
    this.#recompute(cell, cell.compute);
  }

  #sourceChanged(cell: Cell): boolean {
    for (const source of cell.sources) {
      this.#refresh(source);
      if (source.changedAt > cell.verifiedAt) return true;
    }
    return false;
  }

  #recompute(cell: Cell, compute: () => unknown): void {
    const outer = this.#reading;
    const read: Cell[] = [];
    this.#reading = read;
    let value: unknown;
    try {
      value = compute();
    } finally {
      this.#reading = outer;
    }
    if (!sameCells(cell.sources, read)) this.#connect(cell, read);
    cell.state = "clean";
    cell.verifiedAt = this.#revision;
    cell.runs += 1;
    if (cell.runs > 1 && cell.same(cell.value, value)) return;
    cell.value = value;
    cell.changedAt = this.#revision;
  }

  #connect(cell: Cell, sources: readonly Cell[]): void {
    const now = new Set(sources);
    for (const source of cell.sources) if (!now.has(source)) this.#leave(source, cell);
    for (const source of now) addReader(source, cell);
    cell.sources = sources;
  }
}

function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** Spelled out, since workspaces have hundreds of thousands. */
function cellOf(
  name: string,
  value: unknown,
  compute?: () => unknown,
  same: Cell["same"] = Object.is,
  sink = false,
): Cell {
  return {
    name,
    value,
    compute,
    same,
    sink,
    state: compute === undefined ? "clean" : "stale",
    changedAt: 0,
    verifiedAt: 0,
    runs: 0,
    sources: noCells,
    dependents: undefined,
  };
}

const noCells: readonly Cell[] = [];

/** For what only tells: whoever waits for it hears of every run. */
function never(): boolean {
  return false;
}

function addReader(source: Cell, reader: Cell): void {
  const { dependents } = source;
  if (dependents === undefined) source.dependents = reader;
  else if (dependents instanceof Set) dependents.add(reader);
  else if (dependents !== reader) source.dependents = new Set([dependents, reader]);
}

function isUnread({ dependents }: Cell): boolean {
  return dependents === undefined || (dependents instanceof Set && dependents.size === 0);
}
