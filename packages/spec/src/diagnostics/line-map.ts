import type { Span } from "../syntax/node.ts";
import { LineStarts, lineStarts } from "../text/line-starts.ts";
import type { Position, Range } from "./diagnostic.ts";

/** Turns offsets of one text into lines and columns, while the text is edited. Has identity and state. */
export class LineMap {
  readonly #lines: LineStarts;
  #length: number;

  constructor(text: string) {
    this.#lines = new LineStarts(lineStarts(text, 0));
    this.#length = text.length;
  }

  /** Follows an edit that put another piece of text in place of the one from `start` to `end`. */
  edit(start: number, end: number, newText: string): void {
    const growth = newText.length - (end - start);
    const first = this.#lines.lineAt(start) + 1;
    this.#lines.replace(first, this.#lines.lineAt(end) + 1, lineStarts(newText, start), growth);
    this.#length += growth;
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = this.#lines.lineAt(at);
    return { line: line + 1, column: at - (this.#lines.startOf(line) ?? 0) + 1, offset: at };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }
}
