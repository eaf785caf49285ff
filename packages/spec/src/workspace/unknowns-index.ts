import type { Unknowns } from "../documents/block-reader.ts";
import { keepIdentity } from "../documents/keep-identity.ts";
import type { Graph } from "../incremental/graph.ts";

type FileUnknowns = Unknowns & { readonly owner: string };

/** Which documents are broken in a way that may hide definitions or uses of a kind. Has identity and state. */
export class UnknownsIndex {
  readonly #graph: Graph;
  readonly #files = new Map<string, FileUnknowns>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  update(path: string, now: FileUnknowns | undefined): void {
    const before = this.#files.get(path);
    if (now === undefined || now.defines.size + now.refersTo.size === 0) this.#files.delete(path);
    else this.#files.set(path, now);
    for (const kind of either(before?.defines, now?.defines)) this.#publish("may-define", kind, "defines");
    for (const kind of either(before?.refersTo, now?.refersTo)) this.#publish("may-refer", kind, "refersTo");
  }

  #publish(name: string, kind: string, side: "defines" | "refersTo"): void {
    const owners = [...this.#files.values()].filter((file) => file[side].has(kind)).map((file) => file.owner);
    const cell = `${name} ${kind}`;
    const now = owners.length === 0 ? undefined : owners.sort();
    this.#graph.set(cell, keepIdentity(this.#graph.peek(cell), now));
  }
}

function either(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): ReadonlySet<string> {
  return new Set([...(a ?? []), ...(b ?? [])]);
}
