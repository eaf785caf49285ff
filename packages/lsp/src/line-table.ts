import { LineStarts, lineStarts } from "@coursewright/spec";
import type { Position, Range } from "vscode-languageserver";

/**
 * Where the lines of a text begin, kept while the text is edited: a keystroke costs what it changes, not what
 * the file costs. Lines end as the protocol has it: by `\n`, `\r\n` or `\r`. Has identity and state.
 */
export class LineTable {
  #text: string;
  /** Made when somebody first asks. */
  #known: LineStarts | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get #lines(): LineStarts {
    this.#known ??= new LineStarts(startsIn(this.#text, 0));
    return this.#known;
  }

  get text(): string {
    return this.#text;
  }

  /** Replaces a part of the text by offsets. What stands beside it may become, or may have been, one break with it. */
  edit(start: number, end: number, newText: string): void {
    const before = this.#text;
    const first = this.#lines.lineAt(Math.max(0, start - 1));
    const next = this.#lines.lineAt(end) + 1;
    const from = this.#lines.startOf(first) ?? 0;
    const region =
      before.slice(from, start) + newText + before.slice(end, this.#lines.startOf(next) ?? before.length);
    const starts = startsIn(region, from);
    const isLast = next === this.#lines.count;
    this.#lines.replace(first + 1, isLast ? next : next + 1, starts, newText.length - (end - start));
    this.#text = before.slice(0, start) + newText + before.slice(end);
  }

  offsetAt({ line, character }: Position): number {
    const start = this.#lines.startOf(Math.max(0, line));
    if (start === undefined) return this.#text.length;
    return Math.min(start + Math.max(0, character), this.#endOf(line));
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lines.lineAt(at);
    return { line, character: at - (this.#lines.startOf(line) ?? 0) };
  }

  rangeOf(span: { readonly start: number; readonly end: number }): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The end of a line before what breaks it. */
  #endOf(line: number): number {
    const next = this.#lines.startOf(line + 1);
    if (next === undefined) return this.#text.length;
    return this.#text[next - 1] === "\n" && this.#text[next - 2] === "\r" ? next - 2 : next - 1;
  }
}

/** The beginnings of the lines that the breaks of a text begin, counted from an offset. */
function startsIn(text: string, from: number): number[] {
  if (text.includes("\r"))
    return Array.from(text.matchAll(/\r\n?|\n/g), (match) => from + match.index + match[0].length);
  return lineStarts(text, from);
}
