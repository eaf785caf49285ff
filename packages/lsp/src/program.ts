import { type Edited, type FileContent, Workspace } from "@coursewright/spec";
import { LineTable } from "./line-table.ts";
import { uriBelow } from "./uris.ts";

/** A training program in the editor: its folder, and its files under analysis. Has identity and state. */
export class Program {
  /** Canonical. */
  readonly folder: string;
  readonly #uri: string;
  readonly workspace = new Workspace();
  /** Findings are told only of programs that are read whole. */
  loaded = false;

  /** The folder as the editor writes it is what URIs are made of. */
  constructor(folder: string, uri: string) {
    this.folder = folder;
    this.#uri = uri;
  }

  /** The URI of a path. */
  uriOf(path: string): string {
    return uriBelow(this.#uri, path);
  }

  set(path: string, content: FileContent, edited?: Edited): void {
    this.workspace.set(path, content, edited);
  }

  /** The lines of a file that is not open. */
  linesOf(path: string): LineTable {
    return new LineTable(this.workspace.text(path) ?? "");
  }
}
