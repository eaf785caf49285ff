/**
 * Where the lines of a text begin, kept while the text is edited. What an edit moves is everything below it: that
 * is remembered as one number and only written down between this edit and the next, so that typing in one place
 * of a long text costs nearly nothing. Has identity and state.
 */
export class LineStarts {
  #starts: Int32Array;
  /** From this line on, beginnings are further down than is written, */
  #from: number;
  /** by so much. */
  #by = 0;

  /** @param below - the beginnings of all lines but the first, which begins at 0. */
  constructor(below: readonly number[]) {
    this.#starts = new Int32Array(below.length + 1);
    this.#starts.set(below, 1);
    this.#from = this.#starts.length;
  }

  /** How many lines there are. */
  get count(): number {
    return this.#starts.length;
  }

  /** The offset at which a line begins, counted from 0; of a line that is not there, `undefined`. */
  startOf(line: number): number | undefined {
    const written = this.#starts[line];
    return written === undefined || line < this.#from ? written : written + this.#by;
  }

  /** The line in which an offset lies. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.startOf(middle) ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Puts other lines in place of those from `first` up to `next`; those from `next` on move by `growth`. */
  replace(first: number, next: number, starts: readonly number[], growth: number): void {
    this.#writeUpTo(next);
    if (starts.length !== next - first) this.#resize(first, next, starts.length);
    this.#starts.set(starts, first);
    this.#by += growth;
  }

  /** Makes `from` this line: what lies between is written as it is. */
  #writeUpTo(line: number): void {
    const [first, last, by] =
      line > this.#from ? [this.#from, line, this.#by] : [line, this.#from, -this.#by];
    for (let at = first; by !== 0 && at < last; at += 1) this.#starts[at] = (this.#starts[at] ?? 0) + by;
    this.#from = line;
  }

  #resize(first: number, next: number, length: number): void {
    const old = this.#starts;
    this.#starts = new Int32Array(old.length - (next - first) + length);
    this.#starts.set(old.subarray(0, first));
    this.#starts.set(old.subarray(next), first + length);
    this.#from = first + length;
  }
}

/** Where the line feeds of a text begin lines, if the text itself begins at an offset. */
export function lineStarts(text: string, offset: number): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(offset + at + 1);
  return starts;
}
