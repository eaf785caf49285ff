import type { Problem } from "./problem.ts";
import { maxDepth, tooDeep } from "./tree-builder.ts";

/** So many levels no text has by accident, and no parser runs out of stack below them. */
const hopeless = 200;

/**
 * Judges how deep a broken text would nest, without parsing it: open brackets that nothing closes, and
 * lines that begin ever further to the right. Up to 200 levels are left to the parser, which knows what
 * stands in quotes; beyond them the recovering parser would take the whole process down with it.
 */
export function judgeDepth(text: string): Problem | undefined {
  const brackets = new Brackets();
  const columns = new Columns();
  for (let line = 0; line < text.length; ) {
    const newline = text.indexOf("\n", line);
    const end = newline < 0 ? text.length : newline;
    const place = columns.read(text, line, end);
    const bracket = brackets.read(text, line, end);
    if (place !== undefined) return tooDeep(place);
    if (bracket !== undefined) return tooDeep(bracket);
    line = end + 1;
  }
  return undefined;
}

/** Counts brackets that are open, and keys behind each other on one line outside them. Has state: the lines of one text, in order. */
class Brackets {
  #depth = 0;
  #first = 0;
  /** A line that begins further left ends them all. */
  #least = 0;

  read(text: string, line: number, end: number): number | undefined {
    const start = skipSpaces(text, line, end);
    if (start < end && start - line < this.#least) this.#depth = 0;
    let before = 0;
    const keys: number[] = [];
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === openSquare || code === openCurly) {
        if (this.#depth === 0 && !canStand(before)) continue;
        if (this.#depth === 0) this.#least = start - line + (at === start ? 0 : 1);
        this.#depth += 1;
        if (this.#depth === maxDepth + 1) this.#first = at;
        if (this.#depth > hopeless) return this.#first;
      } else if ((code === closeSquare || code === closeCurly) && this.#depth > 0) this.#depth -= 1;
      else if (this.#depth === 0 && isQuote(code) && canStand(before)) break;
      else if (this.#depth === 0 && code === colon && isSpace(text.charCodeAt(at + 1))) keys.push(at);
      if (keys.length > hopeless) return keys[maxDepth];
      if (code !== space && code !== tab) before = code;
    }
    return undefined;
  }
}

/** Whether a bracket opens anything behind this character; inside a text it is a letter like any other. */
function canStand(before: number): boolean {
  return before === 0 || before === colon || before === dash || before === question;
}

/** Counts the columns in which lines, and the dashes at their beginning, stand below each other. Has state. */
class Columns {
  readonly #open: number[] = [];
  readonly #places: number[] = [];

  read(text: string, line: number, end: number): number | undefined {
    let at = skipSpaces(text, line, end);
    if (at >= end) return undefined;
    for (;;) {
      this.#push(at - line, at);
      if (this.#open.length > hopeless) return this.#places[maxDepth];
      const code = text.charCodeAt(at);
      const next = skipSpaces(text, at + 1, end);
      if ((code !== dash && code !== question && code !== colon) || next === at + 1 || next >= end)
        return undefined;
      at = next;
    }
  }

  #push(column: number, place: number): void {
    while ((this.#open.at(-1) ?? -1) >= column) {
      this.#open.pop();
      this.#places.pop();
    }
    this.#open.push(column);
    this.#places.push(place);
  }
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isQuote(code: number): boolean {
  return code === doubleQuote || code === singleQuote;
}

function isSpace(code: number): boolean {
  return code === space || code === tab || code === carriageReturn;
}

const tab = 0x09;
const carriageReturn = 0x0d;
const space = 0x20;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const dash = 0x2d;
const colon = 0x3a;
const question = 0x3f;
const openSquare = 0x5b;
const closeSquare = 0x5d;
const openCurly = 0x7b;
const closeCurly = 0x7d;
