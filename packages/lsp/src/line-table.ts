import type { Position, Range } from "vscode-languageserver";

/**
 * Where the lines of a text begin, kept while the text is edited: a keystroke costs what it changes, not what
 * the file costs. Lines end as the protocol has it: by `\n`, `\r\n` or `\r`. Has identity and state.
 */
export class LineTable {
  #text: string;
  #starts: number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0].concat(startsIn(text, 0));
  }

  get text(): string {
    return this.#text;
  }

  /** Replaces a part of the text by offsets. */
  edit(start: number, end: number, newText: string): void {
    const before = this.#text;
    const growth = newText.length - (end - start);
    const first = this.#lineAt(Math.max(0, start - 1));
    const next = this.#lineAt(end) + 1;
    const from = this.#starts[first] ?? 0;
    const region =
      before.slice(from, start) + newText + before.slice(end, this.#starts[next] ?? before.length);
    const fresh = startsIn(region, from);
    const old = Math.min(next, this.#starts.length - 1) - first;
    if (fresh.length === old)
      for (const [index, each] of fresh.entries()) this.#starts[first + 1 + index] = each;
    else this.#starts = [...this.#starts.slice(0, first + 1), ...fresh, ...this.#starts.slice(next + 1)];
    for (let line = first + 1 + fresh.length; line < this.#starts.length; line += 1)
      this.#starts[line] = (this.#starts[line] ?? 0) + growth;
    this.#text = before.slice(0, start) + newText + before.slice(end);
  }

  offsetAt({ line, character }: Position): number {
    if (line >= this.#starts.length) return this.#text.length;
    const start = this.#starts[Math.max(0, line)] ?? 0;
    return Math.min(start + Math.max(0, character), this.#endOf(line));
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lineAt(at);
    return { line, character: at - (this.#starts[line] ?? 0) };
  }

  rangeOf(span: { readonly start: number; readonly end: number }): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The end of a line before what breaks it. */
  #endOf(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    return this.#text[next - 1] === "\n" && this.#text[next - 2] === "\r" ? next - 2 : next - 1;
  }

  #lineAt(offset: number): number {
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

/** The beginnings of the lines that the breaks of a text begin, counted from an offset. */
function startsIn(text: string, from: number): number[] {
  if (text.includes("\r"))
    return Array.from(text.matchAll(/\r\n?|\n/g), (match) => from + match.index + match[0].length);
  const starts: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(from + at + 1);
  return starts;
}
