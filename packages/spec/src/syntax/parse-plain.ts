import type { ParsedText } from "./parsed-text.ts";
import { blockLines, fold } from "./plain-block.ts";
import { keyEnd, PlainLine, scalarAt } from "./plain-line.ts";
import { skipSpaces } from "./skip-spaces.ts";
import { spanOf, TreeBuilder } from "./tree-builder.ts";

/**
 * Parses what nearly all text of a program is: maps and lists by indentation, texts that end with their
 * line, texts in blocks, and brackets on one line. Several times faster than a parser of all YAML.
 *
 * @returns `undefined` for everything else, and for all that may be wrong: another parser judges that.
 * What it does return is what `parseFast` returns, node by node (a property test holds the two together).
 */
export function parsePlain(text: string): ParsedText | undefined {
  if (unusual.test(text)) return undefined;
  const reader = new PlainReader(text);
  return reader.read() ? { root: reader.builder.root, problems: reader.builder.problems } : undefined;
}

/** Tabs, carriage returns, other controls, spaces that are none in YAML, and signs of two code units. */
const unusual = /[^\n -~\u00A1-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]/;

/** Deeper texts are judged elsewhere. */
const deepest = 32;

/** What begins a text in a block, with nothing else on its line. */
const blockSign = /[|>]-?(?=\n)/y;

/** Reads one text line by line. Has identity and state: one reader, one text. Each step answers whether it could. */
class PlainReader {
  readonly builder = new TreeBuilder();
  readonly #text: string;
  readonly #values: PlainLine;
  /** Where the line begins that is next to be read; its first sign stands in the column. -1 at the end. */
  #line = 0;
  #column = -1;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#values = new PlainLine(text, this.builder);
  }

  read(): boolean {
    this.#goTo(0);
    return this.#column < 0 || (this.#node() && this.#column < 0);
  }

  /** Goes to the next line that says something. */
  #goTo(from: number): void {
    const text = this.#text;
    for (let line = from; line < text.length; ) {
      const at = skipSpaces(text, line);
      const first = text.charCodeAt(at);
      if (first !== newline && first !== hash && at < text.length) {
        this.#line = line;
        this.#column = at - line;
        return;
      }
      const end = text.indexOf("\n", at);
      line = end < 0 ? text.length : end + 1;
    }
    this.#column = -1;
  }

  #node(): boolean {
    this.#depth += 1;
    const read =
      this.#depth < deepest && (this.#isDash() ? this.#sequence(this.#column) : this.#mapping(this.#column));
    this.#depth -= 1;
    return read;
  }

  #isDash(): boolean {
    const at = this.#line + this.#column;
    if (this.#text.charCodeAt(at) !== dash) return false;
    const next = this.#text.charCodeAt(at + 1);
    return next === space || next === newline || at + 1 === this.#text.length;
  }

  #sequence(column: number): boolean {
    this.builder.openSequence(this.#line + column);
    while (this.#column === column && this.#isDash()) if (!this.#item(column)) return false;
    this.builder.close();
    return this.#column <= column;
  }

  #item(column: number): boolean {
    const at = skipSpaces(this.#text, this.#line + column + 1);
    if (this.#isLineEnd(at)) return this.#below(at, column, false);
    if (keyEnd(this.#text, at) < 0) return this.#value(at, column);
    this.#column = at - this.#line;
    return this.#node();
  }

  #mapping(column: number): boolean {
    this.builder.openMapping(this.#line + column);
    while (this.#column === column) if (!this.#entry(column)) return false;
    this.builder.close();
    return this.#column < column;
  }

  #entry(column: number): boolean {
    const start = this.#line + column;
    const end = keyEnd(this.#text, start);
    if (end < 0) return false;
    this.builder.scalar(scalarAt(this.#text, start, end));
    const at = skipSpaces(this.#text, end + 1);
    return this.#isLineEnd(at) ? this.#below(at, column, true) : this.#value(at, column);
  }

  /** What stands on the lines below a key or a dash, or nothing; a list may stand in its key's own column. */
  #below(at: number, column: number, key: boolean): boolean {
    this.#goTo(at);
    if (this.#column > column || (key && this.#column === column && this.#isDash())) return this.#node();
    this.builder.empty();
    return true;
  }

  /** What follows on the same line. */
  #value(at: number, column: number): boolean {
    const sign = this.#text.charCodeAt(at);
    if (sign === pipe || sign === greater) return this.#block(at, column);
    const found = this.#text.indexOf("\n", at);
    const end = found < 0 ? this.#text.length : found;
    this.#goTo(end);
    return this.#values.read(at, end);
  }

  /** A text of several lines: lines as they are below `|`, joined below `>`. */
  #block(at: number, column: number): boolean {
    const text = this.#text;
    blockSign.lastIndex = at;
    const sign = blockSign.exec(text)?.[0];
    if (sign === undefined) return false;
    const start = at + sign.length + 1;
    const lines = blockLines(text, start, column);
    const style = sign.startsWith("|") ? "literal" : "folded";
    const content = lines && (style === "literal" ? lines.texts.join("\n") : fold(lines.texts));
    if (lines === undefined || content === undefined) return false;
    this.builder.scalar({
      kind: "scalar",
      text: sign.length === 1 ? `${content}\n` : content,
      style,
      ...spanOf(style, start, lines.end, text),
    });
    this.#goTo(lines.next);
    return true;
  }

  #isLineEnd(at: number): boolean {
    return at === this.#text.length || this.#text.charCodeAt(at) === newline;
  }
}

const newline = 10;
const space = 32;
const hash = 35;
const dash = 45;
const greater = 62;
const pipe = 124;
