import MarkdownIt, { type Token } from "markdown-it";

/** A block of Markdown with what stands in it. */
export interface BlockNode {
  /** As markdown-it names it, without `_open`. */
  readonly type: string;
  readonly token: Token;
  readonly children: readonly BlockNode[];
  /** The links that the text defines elsewhere, which its inline content may use. */
  readonly environment: Record<string, unknown>;
}

/** Reads blocks alone: inline content is read where somebody asks for it, and most needs no reading. */
const parser = new MarkdownIt({ html: true, linkify: false, typographer: false }).disable([
  "inline",
  "text_join",
]);

/** The blocks of a Markdown text (CommonMark with tables), nested as they are written. */
export function blockTree(markdown: string): readonly BlockNode[] {
  const environment: Record<string, unknown> = {};
  const root: BlockNode[] = [];
  const open: BlockNode[][] = [root];
  for (const token of parser.parse(markdown, environment)) {
    if (token.nesting === -1) open.pop();
    else {
      const children: BlockNode[] = [];
      open.at(-1)?.push({ type: token.type.replace(/_open$/, ""), token, children, environment });
      if (token.nesting === 1) open.push(children);
    }
  }
  return root;
}

/** Inline content: its plain text where nothing in it is marked, else what the marks make of it. */
export type InlineContent = { readonly plain: string } | { readonly tokens: readonly Token[] };

/** The inline content of a heading, a paragraph or a cell. */
export function inlineOf(node: BlockNode): InlineContent {
  const source = sourceOf(node);
  if (!marked.test(source))
    return { plain: source.includes("\n") ? source.replace(/\n[ \t]*/g, " ") : source };
  const tokens: Token[] = [];
  parser.inline.parse(source, parser, node.environment, tokens);
  return { tokens };
}

/** Characters that may begin a mark (CommonMark 6), or a blank before a line break, which may be meant. */
const marked = /[\\`*_[\]<&~]| \n/;

/** The inline content as it is written. */
export function sourceOf(node: BlockNode): string {
  return node.children.find(({ type }) => type === "inline")?.token.content ?? "";
}
