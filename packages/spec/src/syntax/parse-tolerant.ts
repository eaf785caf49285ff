import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
} from "yaml";
import type { ScalarStyle } from "./node.ts";
import type { ParsedText } from "./parsed-text.ts";
import type { Problem } from "./problem.ts";
import { describeSyntaxError } from "./syntax-error.ts";
import { maxDepth, spanOf, TreeBuilder } from "./tree-builder.ts";

/** How many aliases may be expanded in one text (contracts, "The language"). */
export const maxAliases = 1000;

/** Parses anything by the recovering parser: what is broken becomes one problem, the rest a tree. */
export function parseTolerant(text: string): ParsedText {
  const documents = parseAllDocuments(text, {
    uniqueKeys: false,
    logLevel: "silent",
    keepSourceTokens: false,
  });
  const [first, second] = Array.isArray(documents) ? documents : [];
  if (first === undefined) return { root: null, problems: [] };
  const walk = new Walk(first, text);
  walk.node(first.contents, 0);
  const syntax = first.errors
    .slice(0, 1)
    .map((error) => describeSyntaxError(error.code, error.message, error.pos, text));
  const extra = second === undefined || syntax.length > 0 ? [] : [severalDocuments(second.range[0], text)];
  const deep = walk.builder.problems.find(({ code }) => code === "yaml/too-deep");
  if (deep !== undefined && deep.start <= (syntax[0]?.start ?? deep.start))
    return { root: walk.builder.root, problems: [deep] };
  const own = syntax.length > 0 ? [] : walk.builder.problems;
  return { root: walk.builder.root, problems: [...syntax, ...own, ...extra] };
}

/** One walk over one composed document; counts the aliases it expands. */
class Walk {
  readonly builder = new TreeBuilder();
  readonly #document: Document;
  readonly #text: string;
  #aliases = 0;
  #outermost: Alias | undefined;

  constructor(document: Document, text: string) {
    this.#document = document;
    this.#text = text;
  }

  node(node: unknown, depth: number): void {
    if (depth > maxDepth + 1) this.builder.empty();
    else if (isAlias(node)) this.#alias(node, depth);
    else if (isScalar(node)) this.#scalar(node);
    else if (isMap(node) || isSeq(node)) this.#collection(node, depth);
    else this.builder.empty();
  }

  #collection(node: YAMLMap | YAMLSeq, depth: number): void {
    this.#tag(node);
    if (isMap(node)) this.builder.openMapping(node.range?.[0] ?? 0);
    else this.builder.openSequence(node.range?.[0] ?? 0);
    for (const item of node.items) {
      if (isPair(item)) {
        this.node(item.key, depth + 1);
        this.node(item.value, depth + 1);
      } else this.node(item, depth + 1);
    }
    this.builder.close();
  }

  /** What too many aliases come to is told at the one that stands in the text, not at those it expands to. */
  #alias(alias: Alias, depth: number): void {
    const outer = this.#outermost;
    this.#outermost ??= alias;
    this.#aliases += 1;
    if (this.#aliases === maxAliases + 1) this.builder.problems.push(tooManyAliases(this.#outermost));
    if (this.#aliases > maxAliases) this.builder.empty();
    else this.#expand(alias, depth);
    this.#outermost = outer;
  }

  #expand(alias: Alias, depth: number): void {
    const target = alias.resolve(this.#document);
    if (target === undefined) this.builder.problems.push(unknownAlias(alias));
    this.node(target, depth);
  }

  #scalar(scalar: Scalar): void {
    this.#tag(scalar);
    const [from, to] = scalar.range ?? [0, 0];
    const text = scalar.source ?? "";
    const style = styles[scalar.type ?? "PLAIN"] ?? "plain";
    const { start, end } = spanOf(style, belowHeader(this.#text, style, from, to), to, this.#text);
    if (style === "plain" && text === "") this.builder.empty();
    else this.builder.scalar({ kind: "scalar", text, style, start, end });
  }

  #tag(node: YamlNode): void {
    const tag = "tag" in node ? node.tag : undefined;
    if (tag === undefined || tag.startsWith("tag:yaml.org,2002:")) return;
    const start = Math.max(0, this.#text.lastIndexOf("!", node.range?.[0]));
    const length = this.#text.slice(start).search(/[\s,\]}]|$/);
    this.builder.problems.push({
      code: "yaml/unknown-tag",
      start,
      end: start + Math.max(1, length),
      message: `The tag ${tag} has no meaning here.`,
      hint: "Remove it. A text that begins with ! needs quotes.",
    });
  }
}

/** Where the text of a block scalar begins: on the line below its `|` or `>`. */
function belowHeader(text: string, style: ScalarStyle, from: number, to: number): number {
  if (style !== "literal" && style !== "folded") return from;
  const newline = text.indexOf("\n", from);
  return newline < 0 ? to : Math.min(newline + 1, to);
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};

function unknownAlias(alias: Alias): Problem {
  const [start, end] = alias.range ?? [0, 1];
  return {
    code: "yaml/unknown-alias",
    start,
    end,
    message: `*${alias.source} is read as an alias, and nothing above is named &${alias.source}.`,
    hint: "Put the text in quotes.",
  };
}

function tooManyAliases(alias: Alias): Problem {
  const [start, end] = alias.range ?? [0, 1];
  return {
    code: "yaml/too-many-aliases",
    start,
    end,
    message: `More than ${maxAliases} aliases (such as *name) are expanded here.`,
    hint: "Write the repeated text out, or move it to a file that is referred to by its id.",
  };
}

function severalDocuments(offset: number, text: string): Problem {
  const start = Math.max(0, text.lastIndexOf("---", offset));
  return {
    code: "yaml/several-documents",
    start,
    end: start + 3,
    message: "A second document begins here; everything below it would be lost.",
    hint: "Remove the line with ---, or move what follows to a file of its own.",
  };
}
