import type { Span } from "../syntax/node.ts";
import type { Position, Range } from "./diagnostic.ts";

/** Turns offsets of one text into lines and columns; made when somebody first asks. */
export class LineMap {
  readonly #starts: Uint32Array;
  readonly #length: number;

  private constructor(starts: Uint32Array, length: number) {
    this.#starts = starts;
    this.#length = length;
  }

  static of(text: string): LineMap {
    const below = lineStarts(text, 0);
    const starts = new Uint32Array(below.length + 1);
    starts.set(below, 1);
    return new LineMap(starts, text.length);
  }

  /** The map of the same text with another piece in place of the one from `start` to `end`. */
  edited(start: number, end: number, newText: string): LineMap {
    const head = this.#lineOf(start) + 1;
    const tail = this.#lineOf(end) + 1;
    const growth = newText.length - (end - start);
    const inserted = lineStarts(newText, start);
    const starts = new Uint32Array(this.#starts.length - (tail - head) + inserted.length);
    starts.set(this.#starts.subarray(0, head));
    starts.set(inserted, head);
    starts.set(this.#starts.subarray(tail), head + inserted.length);
    for (let at = head + inserted.length; at < starts.length; at += 1)
      starts[at] = (starts[at] ?? 0) + growth;
    return new LineMap(starts, this.#length + growth);
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = this.#lineOf(at);
    return { line: line + 1, column: at - (this.#starts[line] ?? 0) + 1, offset: at };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Where lines begin below the first, if the text itself begins at an offset. */
function lineStarts(text: string, offset: number): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(offset + at + 1);
  return starts;
}
