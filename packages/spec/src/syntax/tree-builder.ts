import type { Entry, MappingNode, Node, ScalarNode, ScalarStyle, SequenceNode, Span } from "./node.ts";
import type { Problem } from "./problem.ts";

/** The deepest nesting a document may have (contracts, "The language"). */
export const maxDepth = 64;

type Open =
  | {
      readonly kind: "mapping";
      readonly start: number;
      readonly entries: Entry[];
      key: ScalarNode | undefined;
    }
  | { readonly kind: "sequence"; readonly start: number; readonly items: (Node | null)[] };

/**
 * Builds a tree from a parser's events, so that both parsers yield the same nodes and the same
 * findings on keys and depth. Has identity and state: one builder, one tree.
 */
export class TreeBuilder {
  readonly problems: Problem[] = [];
  root: Node | null = null;
  readonly #open: Open[] = [];
  #end = 0;

  openMapping(start: number): void {
    this.#push({ kind: "mapping", start, entries: [], key: undefined });
  }

  openSequence(start: number): void {
    this.#push({ kind: "sequence", start, items: [] });
  }

  scalar(node: ScalarNode): void {
    this.#end = Math.max(this.#end, node.end);
    this.#add(node);
  }

  /** Nothing where a value could stand. */
  empty(): void {
    this.#add(null);
  }

  /** A collection ends with its last scalar: where brackets close, only one of the parsers tells. */
  close(): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const span = { start: open.start, end: Math.max(this.#end, open.start + 1) };
    this.#end = span.end;
    this.#add(open.kind === "mapping" ? this.#mapping(open.entries, span) : sequence(open.items, span));
  }

  #push(open: Open): void {
    if (this.#open.length === maxDepth) this.problems.push(tooDeep(open.start));
    this.#end = Math.max(this.#end, open.start);
    this.#open.push(open);
  }

  #add(node: Node | null): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root = node;
    else if (parent.kind === "sequence") parent.items.push(node);
    else if (parent.key === undefined) parent.key = this.#key(node, parent.start);
    else {
      parent.entries.push({ key: parent.key, value: node });
      parent.key = undefined;
    }
  }

  #key(node: Node | null, start: number): ScalarNode {
    if (node?.kind === "scalar") return node;
    const span = node ?? { start, end: start + 1 };
    this.problems.push({
      code: "yaml/key-not-text",
      ...span,
      message:
        node === null
          ? "A key is missing before the colon."
          : "A list or a mapping stands where a key is expected.",
      hint: "A key is a plain word such as title. A text that begins with { or [ needs quotes.",
    });
    return { kind: "scalar", text: "", style: "plain", start: span.start, end: span.end };
  }

  #mapping(entries: readonly Entry[], span: Span): MappingNode {
    if (areFewAndDistinct(entries)) return { kind: "mapping", entries, ...span };
    const seen = new Map<string, ScalarNode>();
    const kept: Entry[] = [];
    const again: [ScalarNode, ScalarNode][] = [];
    for (const entry of entries) {
      const first = seen.get(entry.key.text);
      if (first === undefined) {
        seen.set(entry.key.text, entry.key);
        kept.push(entry);
      } else again.push([entry.key, first]);
    }
    const [first] = again;
    if (first !== undefined) this.problems.push(duplicateKey(...first, again.length - 1));
    return { kind: "mapping", entries: kept, ...span };
  }
}

/** Nearly every mapping: comparing each of a few keys with the others costs less than a table of them. */
function areFewAndDistinct(entries: readonly Entry[]): boolean {
  if (entries.length > 12) return false;
  for (let at = 1; at < entries.length; at += 1)
    for (let before = 0; before < at; before += 1)
      if (entries[before]?.key.text === entries[at]?.key.text) return false;
  return true;
}

/** The span of a scalar; one in a block ends with its last line that says something. */
export function spanOf(style: ScalarStyle, start: number, end: number, text: string): Span {
  if (style !== "literal" && style !== "folded") return { start, end };
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return { start, end: last };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/**
 * A key that stands twice: one of the two would silently be lost. Where others of the same group do, too, an
 * entry of a list has lost its dash.
 */
export function duplicateKey(key: ScalarNode, first: Span, others = 0): Problem {
  const more =
    others === 0 ? "" : ` So ${others === 1 ? "does 1 more key" : `do ${others} more keys`} below it.`;
  return {
    code: "yaml/duplicate-key",
    start: key.start,
    end: key.end,
    message: `The key "${key.text}" stands here a second time.${more}`,
    hint:
      others === 0
        ? "Only one of the two can count. Merge them, or rename one."
        : "If a new entry of the list begins here, its first line is missing: a dash, a space and its first key. Else remove what stands twice.",
    related: [{ start: first.start, end: first.end, message: `"${key.text}" stands here first.` }],
  };
}

function sequence(items: readonly (Node | null)[], span: Span): SequenceNode {
  return { kind: "sequence", items, ...span };
}

/** The finding on nesting beyond the limit, at the first character that is too deep. */
export function tooDeep(start: number): Problem {
  return {
    code: "yaml/too-deep",
    start,
    end: start + 1,
    message: `This is nested deeper than ${maxDepth} levels.`,
    hint: "No field of the language is that deep. Check the indentation or the brackets above.",
  };
}
