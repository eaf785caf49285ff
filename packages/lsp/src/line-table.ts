import type { Position, Range } from "vscode-languageserver";

/**
 * Where the lines of a text begin, kept while the text is edited: a keystroke costs what it changes, not what
 * the file costs. Lines end as the protocol has it: by `\n`, `\r\n` or `\r`. Has identity and state.
 */
export class LineTable {
  #text: string;
  /** Made when somebody first asks. */
  #known: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get #starts(): number[] {
    this.#known ??= [0].concat(startsIn(this.#text, 0));
    return this.#known;
  }

  get text(): string {
    return this.#text;
  }

  /** Replaces a part of the text by offsets. */
  edit(start: number, end: number, newText: string): void {
    const before = this.#text;
    const starts = this.#starts;
    const growth = newText.length - (end - start);
    const first = this.#lineAt(Math.max(0, start - 1));
    const next = this.#lineAt(end) + 1;
    const from = starts[first] ?? 0;
    const region = before.slice(from, start) + newText + before.slice(end, starts[next] ?? before.length);
    const fresh = startsIn(region, from);
    const old = Math.min(next, starts.length - 1) - first;
    if (fresh.length === old) for (const [index, each] of fresh.entries()) starts[first + 1 + index] = each;
    else this.#known = [...starts.slice(0, first + 1), ...fresh, ...starts.slice(next + 1)];
    moveBy(this.#starts, first + 1 + fresh.length, growth);
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

function moveBy(starts: number[], first: number, growth: number): void {
  if (growth === 0) return;
  for (let line = first; line < starts.length; line += 1) starts[line] = (starts[line] ?? 0) + growth;
}

/** The beginnings of the lines that the breaks of a text begin, counted from an offset. */
function startsIn(text: string, from: number): number[] {
  if (text.includes("\r"))
    return Array.from(text.matchAll(/\r\n?|\n/g), (match) => from + match.index + match[0].length);
  const starts: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(from + at + 1);
  return starts;
}
