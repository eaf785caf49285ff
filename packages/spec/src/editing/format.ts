import type { MappingNode, Node, SequenceNode, Span } from "../syntax/node.ts";
import { parseText } from "../syntax/parse-text.ts";
import { sameTree } from "./same-tree.ts";
import { atOnce, type Steps } from "./steps.ts";

/**
 * A YAML text laid out evenly: two spaces a level, lists below their key indented, at most one empty line, no
 * spaces at ends of lines. Comments, quotes, brackets and the lines of texts stay as they are written.
 *
 * @returns the text itself where it is broken, or where anything would read differently afterwards.
 */
export function formatText(text: string): string {
  return atOnce(formatSteps(text));
}

/** The same, with a pause between reading the text, laying it out, and reading it again. */
export function* formatSteps(text: string): Steps<string> {
  if (!text.includes("\r")) return yield* formatLines(text);
  const lines = text.replaceAll("\r\n", "\n");
  const isMixed = lines.includes("\r") || text.length - lines.length !== lines.split("\n").length - 1;
  return isMixed ? text : (yield* formatLines(lines)).replaceAll("\n", "\r\n");
}

function* formatLines(text: string): Steps<string> {
  const { root, problems } = parseText(text);
  if (root === null || problems.length > 0 || text.startsWith("\uFEFF")) return text;
  yield;
  const formatted = new Layout(text).apply(root);
  yield;
  const after = parseText(formatted);
  yield;
  return after.problems.length === 0 && sameTree(root, after.root) ? formatted : text;
}

type Collection = MappingNode | SequenceNode;

/** Moves the lines of a text by what their group moves. Has identity and state: one text. */
class Layout {
  readonly #text: string;
  readonly #starts: number[];
  readonly #lines: string[];
  /** By how much each line moves. */
  readonly #shifts: (number | undefined)[];
  /** Lines inside texts of several lines: nothing in them is layout. */
  readonly #inText: boolean[];
  /** Where more than one space stands behind a dash: how many too many, by line. */
  readonly #dashes = new Map<number, Span[]>();

  constructor(text: string) {
    this.#text = text;
    this.#lines = text.split("\n");
    this.#starts = [0];
    for (const line of this.#lines) this.#starts.push((this.#starts.at(-1) ?? 0) + line.length + 1);
    this.#shifts = this.#lines.map(() => undefined);
    this.#inText = this.#lines.map(() => false);
  }

  apply(root: Node): string {
    if (root.kind !== "scalar") this.#place(root, 0);
    this.#markTexts(root);
    this.#placeComments();
    const lines = this.#lines.map((line, index) => this.#moved(line, index));
    return this.#withoutEmptyRuns(lines);
  }

  /** Gives a group its column; what stands in brackets moves with the line that it begins on. */
  #place(node: Collection, column: number): void {
    if (/[[{]/.test(this.#text[node.start] ?? "")) return;
    const shift = column - this.#columnOf(node.start);
    const begins = node.kind === "mapping" ? node.entries.map(({ key }) => key.start) : this.#dashesOf(node);
    for (const [index, start] of begins.entries()) {
      const line = this.#lineOf(start);
      const until = this.#lineOf(begins[index + 1] ?? node.end);
      const last = begins[index + 1] === undefined ? until : until - 1;
      for (let each = line; each <= last; each += 1) this.#shifts[each] = shift;
    }
    if (node.kind === "mapping")
      for (const { value } of node.entries) {
        if (value !== null && value.kind !== "scalar") this.#place(value, column + 2);
      }
    else this.#placeItems(node, begins, column);
  }

  #placeItems(node: SequenceNode, dashes: readonly number[], column: number): void {
    for (const [index, item] of node.items.entries()) {
      const dash = dashes[index];
      if (item === null || dash === undefined) continue;
      const sameLine = this.#lineOf(dash) === this.#lineOf(item.start);
      if (sameLine && item.start > dash + 2) this.#narrow(dash + 2, item.start);
      if (item.kind === "scalar") continue;
      const line = this.#lineOf(item.start);
      const own = this.#shifts[line];
      this.#place(item, column + 2);
      if (sameLine) this.#shifts[line] = own;
    }
  }

  #narrow(start: number, end: number): void {
    const line = this.#lineOf(start);
    this.#dashes.set(line, [...(this.#dashes.get(line) ?? []), { start, end }]);
  }

  /** The dash of each item: the last one before it. */
  #dashesOf(node: SequenceNode): readonly number[] {
    let from = node.start;
    return node.items.map((item) => {
      const at = this.#dashFrom(from);
      from = Math.max(item?.end ?? at + 1, at + 1);
      return at;
    });
  }

  #dashFrom(offset: number): number {
    let at = offset;
    for (;;) {
      while (/[\s\]},]/.test(this.#text[at] ?? "x")) at += 1;
      if (this.#text[at] !== "#") return at;
      at = this.#starts[this.#lineOf(at) + 1] ?? this.#text.length;
    }
  }

  #markTexts(node: Node | null): void {
    if (node === null) return;
    if (node.kind === "sequence") for (const item of node.items) this.#markTexts(item);
    else if (node.kind === "mapping") for (const { value } of node.entries) this.#markTexts(value);
    else {
      const block = node.style === "literal" || node.style === "folded";
      const first = this.#lineOf(node.start) + (block ? 0 : 1);
      for (let line = first; line <= this.#lineOf(node.end); line += 1) this.#inText[line] = true;
    }
  }

  /** A comment belongs to what follows it, at the end to what stands before. */
  #placeComments(): void {
    let next: number | undefined;
    for (let line = this.#lines.length - 1; line >= 0; line -= 1) {
      const text = this.#lines[line] ?? "";
      if (text.trim() !== "" && !/^\s*#/.test(text)) next = line;
      else if (/^\s*#/.test(text) && !this.#inText[line]) this.#shifts[line] = this.#commentShift(text, next);
    }
  }

  /** A comment in the column of what follows moves with it; another stays. */
  #commentShift(text: string, next: number | undefined): number {
    if (next === undefined) return 0;
    const same = text.search(/\S/) === (this.#lines[next] ?? "").search(/\S/);
    return same ? (this.#shifts[next] ?? 0) : 0;
  }

  #moved(line: string, index: number): string {
    const inText = this.#inText[index] === true;
    if (line.trim() === "") return inText ? line : "";
    const narrowed = inText ? line : this.#narrowed(line, index);
    const shift = this.#shifts[index] ?? 0;
    const body = inText ? narrowed : narrowed.trimEnd();
    if (shift >= 0) return " ".repeat(shift) + body;
    const indent = body.search(/\S/);
    return body.slice(Math.min(-shift, indent));
  }

  #narrowed(line: string, index: number): string {
    const start = this.#starts[index] ?? 0;
    return (this.#dashes.get(index) ?? []).reduceRight(
      (text, span) => text.slice(0, span.start - start) + text.slice(span.end - start),
      line,
    );
  }

  #withoutEmptyRuns(lines: readonly string[]): string {
    const kept = lines.filter(
      (line, index) =>
        line !== "" ||
        this.#inText[index] === true ||
        (index > 0 && lines[index - 1] !== "") ||
        index === lines.length - 1,
    );
    return `${kept.join("\n").trimEnd()}\n`;
  }

  #columnOf(offset: number): number {
    return offset - (this.#starts[this.#lineOf(offset)] ?? 0);
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
