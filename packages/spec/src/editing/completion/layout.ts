import type { MappingNode, Node, ScalarNode, SequenceNode, Span } from "../../syntax/node.ts";
import { type FlowCursor, scanFlow } from "./flow.ts";

/** What can be typed at a cursor. */
export type Position = "key" | "value" | "text";

/** A group or list around the cursor, and which of its parts the cursor stands in. */
export interface Level {
  readonly node: MappingNode | SequenceNode;
  readonly step: string | number;
}

/** Where a cursor stands in a text, broken or not. */
export interface Cursor {
  /** From the text's root inward. */
  readonly levels: readonly Level[];
  readonly position: Position;
  /** The group whose key is typed, or that a value would begin; `null` while nothing stands there. */
  readonly node: Node | null;
  /** What is typed so far and what of it stands behind the cursor: a completion takes its place. */
  readonly word: Span;
  /** Where keys below the cursor's line begin. */
  readonly column: number;
  /** Whether the cursor stands in brackets or braces. */
  readonly flow: boolean;
  /** Whether the cursor stands directly behind a dash, or where one could. */
  readonly dash: "behind" | "possible" | "no";
  /** Whether the word is followed by a colon: a key is replaced, not added. */
  readonly hasColon: boolean;
  /** Whether a colon or dash stands directly before the word: a space is needed there. */
  readonly glued: boolean;
  /** Whether the cursor stands in quotes: the word is what stands between them. */
  readonly quoted: boolean;
  /** How much of the word stands before the cursor. */
  readonly typed: number;
}

interface Mapping extends Omit<MappingNode, "entries" | "end"> {
  readonly entries: { key: ScalarNode; value: Node | null }[];
  end: number;
}

interface Sequence extends Omit<SequenceNode, "items" | "end"> {
  readonly items: (Node | null)[];
  end: number;
}

interface Frame {
  readonly node: Mapping | Sequence;
  readonly column: number;
}

/**
 * Reads the layout of a text line by line, without demanding that it is YAML: what is half typed would
 * not be. Columns decide what belongs to what, as they do for people.
 *
 * @returns where the cursor stands; `undefined` in comments and where nothing could be typed.
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const scan = new Scan(text, offset);
  scan.run();
  return scan.cursor && betweenQuotes(scan.cursor, text, offset);
}

/** In quotes a completion takes the place of what stands between them, so that they stay. */
function betweenQuotes(cursor: Cursor, text: string, offset: number): Cursor {
  const { start, end } = cursor.word;
  const quote = text[start] ?? "";
  const quoted = (quote === '"' || quote === "'") && offset > start && end > start;
  if (!quoted) return { ...cursor, typed: offset - start };
  const isClosed = end > start + 1 && text[end - 1] === quote;
  if (isClosed && offset === end) return { ...cursor, typed: offset - start };
  const word = { start: start + 1, end: isClosed ? end - 1 : end };
  return { ...cursor, word, glued: false, quoted, typed: offset - word.start };
}

/** Until the scan is over. */
const unquoted = { quoted: false, typed: 0 } as const;

/** Has identity and state: one scan, one cursor. */
class Scan {
  cursor: Cursor | undefined;
  readonly #text: string;
  readonly #offset: number;
  readonly #frames: Frame[] = [];
  #at = 0;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  run(): void {
    while (this.#at <= this.#text.length) {
      const line = this.#at;
      this.#line(line, endOfLine(this.#text, line));
      if (this.#at === line) this.#at = endOfLine(this.#text, line) + 1;
    }
  }

  #line(start: number, end: number): void {
    let at = start + indentation(this.#text, start, end);
    for (;;) {
      const cursorHere = this.#offset >= start && this.#offset <= end && this.cursor === undefined;
      if (cursorHere && this.#offset < at) at = this.#offset;
      const rest = this.#text.slice(at, end);
      if (rest.startsWith("#")) return;
      const dash = /^-(?:[ \t]+|$)/.exec(rest);
      if (dash !== null && !(cursorHere && this.#offset < at + 1)) {
        this.#dash(at - start, at);
        at += dash[0].length;
        if (cursorHere && this.#offset < at && dash[0].length > 1) at = this.#offset;
        if (at >= end && !(cursorHere && this.#offset === end)) return;
        if (this.#text.slice(at, end).trim() === "" || this.#text.slice(at, end).startsWith("#")) {
          if (cursorHere) this.#open(at, start, end, "behind");
          return;
        }
        if (/^-(?:[ \t]|$)/.test(this.#text.slice(at, end))) continue;
        this.#content(at, start, end, cursorHere, "behind");
        return;
      }
      if (rest.trim() === "") {
        if (cursorHere) this.#open(this.#offset, start, end, "no");
        return;
      }
      this.#content(at, start, end, cursorHere, "no");
      return;
    }
  }

  /** A key with or without a value, or a value alone. */
  #content(at: number, start: number, end: number, cursorHere: boolean, dash: "behind" | "no"): void {
    const key = keyOf(this.#text.slice(at, end));
    if (key === undefined) {
      this.#bare(at, start, end, cursorHere, dash);
      return;
    }
    const column = at - start;
    const inKey = cursorHere && this.#offset <= at + key.length;
    const mapping = this.#mapping(column, at);
    if (inKey) {
      this.#set({
        position: "key",
        node: mapping,
        word: { start: at, end: at + key.length },
        column,
        dash,
        hasColon: true,
      });
    }
    const node: ScalarNode = {
      kind: "scalar",
      text: key.text,
      style: "plain",
      start: at,
      end: at + key.length,
    };
    const entry: { key: ScalarNode; value: Node | null } = { key: node, value: null };
    if (!inKey) mapping.entries.push(entry);
    const valueStart = at + key.whole;
    this.#value(valueStart, end, column, cursorHere && !inKey, (value) => {
      entry.value = value;
    });
  }

  /** What stands behind a colon: nothing, a scalar on this line or below, or something in brackets. */
  #value(
    from: number,
    end: number,
    column: number,
    cursorHere: boolean,
    put: (value: Node | null) => void,
  ): void {
    const at = from + indentation(this.#text, from, end);
    const rest = this.#text.slice(at, end);
    if (rest.startsWith("#")) return;
    if (rest.trim() === "") {
      if (cursorHere && this.#offset > from - 1)
        this.#set({ position: "value", node: null, word: empty(this.#offset), column, dash: "no" });
      return;
    }
    if (/^[|>][-+\d]*[ \t\r]*(?:#.*)?$/.test(rest)) {
      put(this.#blockScalar(at, end, column));
      return;
    }
    if (rest.startsWith("[") || rest.startsWith("{")) {
      this.#flow(at, column, put);
      return;
    }
    const stop = scalarEnd(this.#text, at, end, column);
    const own = Math.min(stop, end);
    const value = scalarNode(this.#text, at, own);
    put(value);
    if (cursorHere && this.#offset <= end && this.#offset >= from) {
      const inside = this.#offset >= at && this.#offset <= own;
      if (inside)
        this.#set({ position: "value", node: value, word: { start: at, end: own }, column, dash: "no" });
      else if (this.#offset < at)
        this.#set({
          position: "value",
          node: value,
          word: { start: this.#offset, end: own },
          column,
          dash: "no",
        });
    }
    if (stop > end) this.#at = endOfLine(this.#text, stop) + 1;
  }

  /** A word without a colon: a key that is being typed, an item of a list, or more of the text above. */
  #bare(at: number, start: number, end: number, cursorHere: boolean, dash: "behind" | "no"): void {
    const column = at - start;
    const rest = this.#text.slice(at, end);
    if (/^[|>][-+\d]*[ \t\r]*(?:#.*)?$/.test(rest)) {
      this.#item(this.#blockScalar(at, end, this.#parentColumn(column)));
      return;
    }
    if (rest.startsWith("[") || rest.startsWith("{")) {
      this.#flow(at, this.#parentColumn(column), (value) => this.#item(value));
      return;
    }
    const own = Math.min(scalarEnd(this.#text, at, end, column), end);
    if (cursorHere && this.#offset >= at && this.#offset <= own)
      this.#open(at, start, end, dash, { start: at, end: own });
    else if (dash === "behind") this.#item(scalarNode(this.#text, at, own));
  }

  #item(value: Node | null): void {
    const top = this.#frames.at(-1)?.node;
    if (top?.kind === "sequence" && top.items.at(-1) === null) top.items[top.items.length - 1] = value;
  }

  #parentColumn(column: number): number {
    return (this.#frames.findLast((frame) => frame.column < column) ?? { column: -1 }).column;
  }

  #dash(column: number, at: number): void {
    this.#popTo(column, "sequence");
    const top = this.#frames.at(-1);
    if (top?.node.kind === "sequence" && top.column === column) top.node.items.push(null);
    else {
      const node: Sequence = { kind: "sequence", items: [null], start: at, end: at + 1 };
      this.#attach(node);
      this.#frames.push({ node, column });
    }
  }

  /** The group whose keys begin in a column, opened where there is none. */
  #mapping(column: number, at: number): Mapping {
    this.#popTo(column, "mapping");
    const top = this.#frames.at(-1);
    if (top?.node.kind === "mapping" && top.column === column) return top.node;
    const node: Mapping = { kind: "mapping", entries: [], start: at, end: at + 1 };
    this.#attach(node);
    this.#frames.push({ node, column });
    return node;
  }

  /** Leaves what is indented deeper, and lists whose dashes stand where a key now does. */
  #popTo(column: number, kind: Frame["node"]["kind"]): void {
    for (;;) {
      const top = this.#frames.at(-1);
      if (top === undefined) return;
      const ends =
        top.column > column || (kind === "mapping" && top.column === column && top.node.kind === "sequence");
      if (!ends) return;
      this.#frames.pop();
    }
  }

  /** Puts a group or a list where the innermost level still has nothing. */
  #attach(node: Mapping | Sequence): void {
    const parent = this.#frames.at(-1)?.node;
    if (parent?.kind === "sequence" && parent.items.length > 0 && parent.items.at(-1) === null)
      parent.items[parent.items.length - 1] = node as Node;
    else if (parent?.kind === "mapping") {
      const last = parent.entries.at(-1);
      if (last !== undefined && last.value === null) last.value = node as Node;
    }
  }

  /** The cursor where nothing stands yet, or a word that may become anything. */
  #open(at: number, start: number, end: number, dash: "behind" | "no", word: Span = empty(at)): void {
    const column = at - start;
    if (dash === "behind") {
      const mapping = this.#laterMapping(column, end);
      this.#set({ position: "key", node: mapping, word, column, dash });
      return;
    }
    this.#popTo(column, "sequence");
    if (this.#sharesColumn(column)) this.#popTo(column, "mapping");
    const top = this.#frames.at(-1);
    if (top?.column === column) this.#openBeside(top, column, word);
    else if (top === undefined || this.#lacksValue(top.node)) {
      const node = this.#laterMapping(column, end);
      this.#set({ position: "key", node, word, column, dash });
    }
  }

  /** Whether a list's dashes stand in the column of the keys around it: a key is the likelier thing to come. */
  #sharesColumn(column: number): boolean {
    const [around, top] = this.#frames.slice(-2);
    return top?.node.kind === "sequence" && top.column === column && around?.column === column;
  }

  #openBeside({ node }: Frame, column: number, word: Span): void {
    const dash = node.kind === "sequence" ? "possible" : "no";
    this.#set({ position: "key", node: node as Node, word, column, dash }, 0);
  }

  #lacksValue(node: Mapping | Sequence): boolean {
    return (node.kind === "mapping" ? node.entries.at(-1)?.value : node.items.at(-1)) === null;
  }

  /** The group that keys below in the same column will belong to. */
  #laterMapping(column: number, end: number): Node | null {
    const next = /^(?:[ \t\r]*(?:#.*)?\n)*( *)([^\s#-][^\n]*)/.exec(this.#text.slice(end + 1));
    return next?.[1]?.length === column && keyOf(next[2] ?? "") !== undefined
      ? (this.#mapping(column, end) as Node)
      : null;
  }

  #blockScalar(at: number, end: number, column: number): ScalarNode {
    let line = end + 1;
    let last = end;
    while (line <= this.#text.length) {
      const stop = endOfLine(this.#text, line);
      const indent = indentation(this.#text, line, stop);
      const blank = this.#text.slice(line + indent, stop).trim() === "";
      if (!blank && indent <= column) break;
      const inside = this.#offset >= line && this.#offset <= stop && (!blank || this.#offset - line > column);
      if (inside) this.#set({ position: "text", node: null, word: empty(this.#offset), column, dash: "no" });
      if (!blank) last = stop;
      line = stop + 1;
      if (blank && this.#offset >= line - 1 && this.#offset < line && !inside) break;
    }
    this.#at = line;
    return { kind: "scalar", text: "", style: "literal", start: at, end: last };
  }

  #flow(at: number, column: number, put: (value: Node) => void): void {
    const { end, node, cursor } = scanFlow(this.#text, at, this.#offset, column);
    put(node);
    if (cursor !== undefined) this.#setFlow(cursor, column);
    this.#at = endOfLine(this.#text, end) + 1;
  }

  #setFlow({ levels, ...rest }: FlowCursor, column: number): void {
    if (this.cursor !== undefined) return;
    this.cursor = {
      ...rest,
      levels: [...this.#levels(this.#frames.length), ...levels],
      column,
      flow: true,
      dash: "no",
      glued: this.#text[rest.word.start - 1] === ":",
      ...unquoted,
    };
  }

  /** `own` is how many of the innermost frames the cursor does not stand below: 0 where a key of theirs is typed. */
  #set(
    cursor: Omit<Cursor, "levels" | "flow" | "hasColon" | "glued" | keyof typeof unquoted> & {
      readonly hasColon?: boolean;
    },
    own?: 0,
  ): void {
    if (this.cursor !== undefined) return;
    const inNode =
      own === 0 ||
      (cursor.position === "key" && cursor.node !== null && cursor.node === this.#frames.at(-1)?.node);
    const depth = inNode ? this.#frames.length - 1 : this.#frames.length;
    const glued = this.#text[cursor.word.start - 1] === (cursor.dash === "behind" ? "-" : ":");
    this.cursor = {
      hasColon: false,
      ...unquoted,
      ...cursor,
      glued,
      levels: this.#levels(depth),
      flow: false,
    };
  }

  #levels(depth: number): readonly Level[] {
    return this.#frames.slice(0, depth).map(({ node }) => ({
      node: node as MappingNode | SequenceNode,
      step: node.kind === "mapping" ? (node.entries.at(-1)?.key.text ?? "") : node.items.length - 1,
    }));
  }
}

function empty(offset: number): Span {
  return { start: offset, end: offset };
}

function scalarNode(text: string, start: number, end: number): ScalarNode {
  const raw = text.slice(start, end).trim();
  const quoted = /^(["'])(.*)\1$/s.exec(raw)?.[2];
  return { kind: "scalar", text: quoted ?? raw, style: "plain", start, end };
}

/** Where a scalar ends: before a comment, or with its closing quote on a later line. */
function scalarEnd(text: string, at: number, end: number, column: number): number {
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const close = closingQuote(text, at, quote, column);
    return close ?? end;
  }
  const comment = text.slice(at, end).search(/[ \t]#/);
  const stop = comment < 0 ? end : at + comment;
  let last = stop;
  while (last > at && /[ \t\r]/.test(text[last - 1] ?? "")) last -= 1;
  return last;
}

function closingQuote(text: string, at: number, quote: string, column: number): number | undefined {
  for (let index = at + 1; index < text.length; index += 1) {
    const each = text[index];
    if (each === "\\" && quote === '"') index += 1;
    else if (each === quote && quote === "'" && text[index + 1] === "'") index += 1;
    else if (each === quote) return index + 1;
    else if (each === "\n") {
      const stop = endOfLine(text, index + 1);
      const indent = indentation(text, index + 1, stop);
      if (index + 1 + indent < stop && indent <= column) return undefined;
    }
  }
  return undefined;
}

interface KeyText {
  readonly text: string;
  /** With its quotes. */
  readonly length: number;
  /** With its colon. */
  readonly whole: number;
}

function keyOf(rest: string): KeyText | undefined {
  const match =
    /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s'"#[\]{},&*!|>%@`][^\n]*?)([ \t]*):(?=[ \t\r]|$)/.exec(rest);
  const key = match?.[1];
  if (match === null || key === undefined || / #/.test(key)) return undefined;
  const text = /^["']/.test(key) ? key.slice(1, -1) : key;
  return { text, length: key.length, whole: match[0].length };
}

function indentation(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] === " ") at += 1;
  return at - from;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}
