import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { LineTable } from "./line-table.ts";

/** A document that is open in the editor: its text counts, not the disk's. Has identity and state. */
export class OpenDocument {
  /** As the editor writes it. */
  readonly uri: string;
  version: number;
  #lines: LineTable;

  constructor(uri: string, version: number, text: string) {
    this.uri = uri;
    this.version = version;
    this.#lines = new LineTable(text);
  }

  get text(): string {
    return this.#lines.text;
  }

  get lines(): LineTable {
    return this.#lines;
  }

  /** Applies changes in their order. */
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    for (const change of changes) {
      if (!("range" in change)) this.#lines = new LineTable(change.text);
      else {
        const start = this.#lines.offsetAt(change.range.start);
        const end = this.#lines.offsetAt(change.range.end);
        this.#lines.edit(Math.min(start, end), Math.max(start, end), change.text);
      }
    }
    this.version = version;
  }
}
