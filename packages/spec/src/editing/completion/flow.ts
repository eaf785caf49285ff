import type { MappingNode, Node, ScalarNode, SequenceNode } from "../../syntax/node.ts";
import type { Cursor, Level } from "./layout.ts";

/** A cursor inside brackets; levels count from the outermost bracket. */
export type FlowCursor = Pick<Cursor, "levels" | "position" | "node" | "word" | "hasColon">;

interface Open {
  readonly node:
    | (Omit<MappingNode, "entries"> & { readonly entries: { key: ScalarNode; value: Node | null }[] })
    | (Omit<SequenceNode, "items"> & { readonly items: (Node | null)[] });
  /** Whether a colon has been seen since the last comma. */
  value: boolean;
}

/**
 * Reads what stands in brackets or braces, closed or not: what is not closed ends with the line whose
 * indentation shows that something else begins.
 */
export function scanFlow(
  text: string,
  start: number,
  offset: number,
  column: number,
): { readonly end: number; readonly node: Node; readonly cursor: FlowCursor | undefined } {
  const scan = new FlowScan(text, offset, column);
  return { ...scan.run(start), cursor: scan.cursor };
}

/** Has identity and state: one scan, one cursor. */
class FlowScan {
  cursor: FlowCursor | undefined;
  readonly #text: string;
  readonly #offset: number;
  readonly #column: number;
  readonly #open: Open[] = [];
  #last: Node = { kind: "scalar", text: "", style: "plain", start: 0, end: 0 };

  constructor(text: string, offset: number, column: number) {
    this.#text = text;
    this.#offset = offset;
    this.#column = column;
  }

  run(start: number): { end: number; node: Node } {
    let at = start;
    while (at < this.#text.length) {
      at = this.#step(at);
      if (this.#open.length === 0) return { end: at, node: this.#last };
      if (this.#text[at] === "\n" && this.#endsBelow(at)) break;
    }
    this.#blank(at, at);
    return { end: at, node: (this.#open[0]?.node as Node | undefined) ?? this.#last };
  }

  #endsBelow(newline: number): boolean {
    const below = /^(?:[ \t\r]*\n)*( *)\S/.exec(this.#text.slice(newline + 1, newline + 400));
    return below === null || (below[1]?.length ?? 0) <= this.#column;
  }

  #step(at: number): number {
    const char = this.#text[at] ?? "";
    if (char === "[" || char === "{") return this.#begin(char, at);
    if (char === "]" || char === "}") return this.#close(at);
    if (char === ",") return this.#comma(at);
    if (char === ":" && this.#top?.node.kind === "mapping" && /[\s,}\]]|^$/.test(this.#text[at + 1] ?? ""))
      return this.#colon(at);
    if (char === "#" && /\s/.test(this.#text[at - 1] ?? " ")) return lineEnd(this.#text, at);
    if (/\s/.test(char)) return this.#space(at);
    return this.#word(at);
  }

  get #top(): Open | undefined {
    return this.#open.at(-1);
  }

  #begin(char: string, at: number): number {
    const span = { start: at, end: at + 1 };
    const node: Open["node"] =
      char === "[" ? { kind: "sequence", items: [], ...span } : { kind: "mapping", entries: [], ...span };
    this.#put(node as Node);
    this.#open.push({ node, value: false });
    return at + 1;
  }

  #close(at: number): number {
    this.#blank(at, at);
    const top = this.#open.pop();
    if (top !== undefined) this.#last = top.node as Node;
    return at + 1;
  }

  #comma(at: number): number {
    this.#blank(at, at);
    const top = this.#top;
    if (top !== undefined) top.value = false;
    this.#hidden = undefined;
    return at + 1;
  }

  #colon(at: number): number {
    const top = this.#top;
    if (top !== undefined) top.value = true;
    return at + 1;
  }

  #space(at: number): number {
    let end = at;
    while (end < this.#text.length && /[ \t\r]/.test(this.#text[end] ?? "")) end += 1;
    if (end === at) end = at + 1;
    const next = this.#text[end] ?? "\n";
    if (/[,\]}\n]/.test(next) || end - at > 0) this.#blank(at, end, next);
    return end;
  }

  /** The cursor where no word stands. */
  #blank(from: number, to: number, next = ","): void {
    if (this.#offset < from || this.#offset > to || this.cursor !== undefined) return;
    if (!/[,\]}\n]/.test(next) && this.#offset === to) return;
    const before = /[[{,:][ \t\r\n]*$/.test(this.#text.slice(Math.max(0, this.#offset - 200), this.#offset));
    if (before) this.#set({ start: this.#offset, end: this.#offset }, null, false);
  }

  #word(at: number): number {
    const quote = this.#text[at];
    const end = quote === '"' || quote === "'" ? quoteEnd(this.#text, at, quote) : this.#plainEnd(at);
    const raw = this.#text.slice(at, end);
    const text = /^(["']).*\1$/s.test(raw) ? raw.slice(1, -1) : raw;
    const node: ScalarNode = { kind: "scalar", text, style: "plain", start: at, end };
    const here = this.#offset >= at && this.#offset <= end && this.cursor === undefined;
    const top = this.#top;
    const colon = /^[ \t]*:(?:[\s,}\]]|$)/.test(this.#text.slice(end, end + 200));
    if (here) this.#set({ start: at, end }, node, colon);
    if (top?.node.kind === "mapping" && !top.value) {
      if (!here) top.node.entries.push({ key: node, value: null });
      else if (colon) this.#hidden = node;
    } else this.#put(node);
    return end;
  }

  /** The key under the cursor is not among its siblings. */
  #hidden: ScalarNode | undefined;

  #plainEnd(at: number): number {
    let end = at;
    while (end < this.#text.length) {
      const char = this.#text[end] ?? "";
      if (/[\n,[\]{}]/.test(char)) break;
      if (char === ":" && /[\s,}\]]|^$/.test(this.#text[end + 1] ?? "")) break;
      if (char === "#" && /\s/.test(this.#text[end - 1] ?? "")) break;
      end += 1;
    }
    while (end > at && /\s/.test(this.#text[end - 1] ?? "")) end -= 1;
    return Math.max(end, at + 1);
  }

  #put(value: Node): void {
    const top = this.#top;
    if (top === undefined) return;
    if (top.node.kind === "sequence") top.node.items.push(value);
    else if (top.value) {
      const last = top.node.entries.at(-1);
      if (last !== undefined && this.#hidden === undefined) last.value = value;
      this.#hidden = undefined;
    }
  }

  #set(word: Cursor["word"], node: Node | null, hasColon: boolean): void {
    const top = this.#top;
    if (top === undefined) return;
    const isKey = top.node.kind === "mapping" && !top.value;
    const depth = isKey ? this.#open.length - 1 : this.#open.length;
    const levels: Level[] = this.#open.slice(0, depth).map((each) => ({
      node: each.node as Level["node"],
      step:
        each.node.kind === "mapping"
          ? (each.node.entries.at(-1)?.key.text ?? "")
          : each === top || each.node.items.length === 0
            ? each.node.items.length
            : each.node.items.length - 1,
    }));
    this.cursor = {
      levels,
      position: isKey ? "key" : "value",
      node: isKey ? (top.node as Node) : node,
      word,
      hasColon,
    };
  }
}

function quoteEnd(text: string, at: number, quote: string): number {
  for (let index = at + 1; index < text.length; index += 1) {
    if (text[index] === "\\" && quote === '"') index += 1;
    else if (text[index] === quote || text[index] === "\n") return text[index] === "\n" ? index : index + 1;
  }
  return text.length;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}
