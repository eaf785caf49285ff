import type { Edited } from "@coursewright/spec";
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

  /**
   * Applies changes in their order.
   *
   * @returns what was replaced, where it was one piece and not all.
   */
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): Edited | undefined {
    this.version = version;
    const edits = changes.map((change) => this.#apply(change));
    return edits.length === 1 ? edits[0] : undefined;
  }

  #apply(change: TextDocumentContentChangeEvent): Edited | undefined {
    if (!("range" in change)) {
      this.#lines = new LineTable(change.text);
      return undefined;
    }
    const before = this.text;
    const [from, to] = [this.#lines.offsetAt(change.range.start), this.#lines.offsetAt(change.range.end)];
    const [start, end] = [Math.min(from, to), Math.max(from, to)];
    this.#lines.edit(start, end, change.text);
    return { before, start, end };
  }
}
