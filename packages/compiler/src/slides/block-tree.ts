import MarkdownIt, { type Token } from "markdown-it";

/** A block of Markdown with what stands in it. */
export interface BlockNode {
  /** As markdown-it names it, without `_open`. */
  readonly type: string;
  readonly token: Token;
  readonly children: readonly BlockNode[];
}

const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** The blocks of a Markdown text (CommonMark with tables), nested as they are written. */
export function blockTree(markdown: string): readonly BlockNode[] {
  const root: BlockNode[] = [];
  const open: BlockNode[][] = [root];
  for (const token of parser.parse(markdown, {})) {
    if (token.nesting === -1) open.pop();
    else {
      const children: BlockNode[] = [];
      open.at(-1)?.push({ type: token.type.replace(/_open$/, ""), token, children });
      if (token.nesting === 1) open.push(children);
    }
  }
  return root;
}

/** The inline token of a heading, a paragraph or a cell. */
export function inlineOf(node: BlockNode): Token | undefined {
  return node.children.find(({ type }) => type === "inline")?.token;
}
