import type { ScalarNode } from "./node.ts";
import { skipSpaces } from "./skip-spaces.ts";
import type { TreeBuilder } from "./tree-builder.ts";

/**
 * Reads values that stand on one line: a text, plain or in quotes without escapes, and brackets with such
 * texts in them. Has identity and state: one reader, one text.
 */
export class PlainLine {
  readonly #text: string;
  readonly #builder: TreeBuilder;

  constructor(text: string, builder: TreeBuilder) {
    this.#text = text;
    this.#builder = builder;
  }

  /** Reads what stands from an offset to the end of its line, and answers whether it could. */
  read(at: number, lineEnd: number): boolean {
    let end = lineEnd;
    while (this.#text.charCodeAt(end - 1) === space) end -= 1;
    const first = this.#text.charCodeAt(at);
    return isBracketOrQuote(first) ? this.#part(at, 0) === end : mayBegin(first) && this.#plain(at, end);
  }

  #plain(at: number, end: number): boolean {
    const node = scalarAt(this.#text, at, end);
    const { text } = node;
    if (text.endsWith(":") || text.includes(": ") || text.includes(" #")) return false;
    this.#builder.scalar(node);
    return true;
  }

  /** Reads a part between brackets; it and all below answer where what they read ends, or -1. */
  #part(at: number, depth: number): number {
    const first = this.#text.charCodeAt(at);
    if (first === doubleQuote || first === singleQuote) return this.#quoted(at);
    if (depth === deepest) return -1;
    if (first === squareOpen) return this.#list(at, depth + 1);
    return first === curlyOpen ? this.#map(at, depth + 1) : this.#word(at);
  }

  #list(open: number, depth: number): number {
    this.#builder.openSequence(open);
    return this.#each(open, squareClose, (at) => this.#part(at, depth));
  }

  #map(open: number, depth: number): number {
    this.#builder.openMapping(open);
    return this.#each(open, curlyClose, (at) => this.#pair(at, depth));
  }

  /** Reads parts with commas between them. */
  #each(open: number, close: number, part: (at: number) => number): number {
    let at = skipSpaces(this.#text, open + 1);
    let more = this.#text.charCodeAt(at) !== close;
    while (more) {
      const end = part(at);
      if (end < 0) return -1;
      at = skipSpaces(this.#text, end);
      more = this.#text.charCodeAt(at) === comma;
      if (more) at = skipSpaces(this.#text, at + 1);
    }
    if (this.#text.charCodeAt(at) !== close) return -1;
    this.#builder.close();
    return at + 1;
  }

  #pair(at: number, depth: number): number {
    const end = keyEnd(this.#text, at);
    if (end < 0) return -1;
    this.#builder.scalar(scalarAt(this.#text, at, end));
    return this.#part(skipSpaces(this.#text, end + 1), depth);
  }

  #word(at: number): number {
    word.lastIndex = at;
    if (!word.test(this.#text)) return -1;
    this.#builder.scalar(scalarAt(this.#text, at, word.lastIndex));
    return word.lastIndex;
  }

  /** A quote within the text may be doubled, or stand in another line: then it is not this one that ends it. */
  #quoted(start: number): number {
    const quote = this.#text.charAt(start);
    const end = this.#text.indexOf(quote, start + 1) + 1;
    const text = this.#text.slice(start + 1, end - 1);
    if (end === 0 || this.#text.charAt(end) === quote || /[\n\\]/.test(text)) return -1;
    this.#builder.scalar({ kind: "scalar", text, style: quote === '"' ? "double" : "single", start, end });
    return end;
  }
}

/** Deeper brackets are read elsewhere. */
const deepest = 16;

/** Where the colon of a key stands that begins at an offset: letters, digits, `_` and `-`. -1 if none does. */
export function keyEnd(text: string, start: number): number {
  let at = start;
  while (isWordSign(text.charCodeAt(at))) at += 1;
  if (at === start || text.charCodeAt(start) === dash || text.charCodeAt(at) !== colon) return -1;
  const next = text.charCodeAt(at + 1);
  return next === space || next === newline || at + 1 === text.length ? at : -1;
}

/** A plain text as a node. */
export function scalarAt(text: string, start: number, end: number): ScalarNode {
  return { kind: "scalar", text: text.slice(start, end), style: "plain", start, end };
}

/** A plain text between brackets. */
const word = /[A-Za-z0-9](?:[^[\]{},:#\n]*[^[\]{},:#\n ])?/y;

function isBracketOrQuote(code: number): boolean {
  return code === squareOpen || code === curlyOpen || code === doubleQuote || code === singleQuote;
}

function isWordSign(code: number): boolean {
  return isLetterOrDigit(code) || code === underscore || code === dash;
}

/** Signs that begin a plain text and nothing else in YAML. */
function mayBegin(code: number): boolean {
  return isLetterOrDigit(code) || code > 0xa0 || code === round || code === slash || code === dollar;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

const newline = 10;
const space = 32;
const doubleQuote = 34;
const dollar = 36;
const singleQuote = 39;
const round = 40;
const comma = 44;
const dash = 45;
const slash = 47;
const colon = 58;
const squareOpen = 91;
const squareClose = 93;
const underscore = 95;
const curlyOpen = 123;
const curlyClose = 125;
