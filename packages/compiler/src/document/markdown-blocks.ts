import MarkdownIt, { type Token } from "markdown-it";
import { calloutTitle, readCallout } from "../markdown/callout.ts";
import { columnWidths } from "./column-widths.ts";
import type { Block, Inline, InlineText, Picture, TableRow } from "./document.ts";

export interface MarkdownOptions {
  /** The level of the topmost heading. */
  readonly topHeading: 2 | 3 | 4 | 5;
  /** A first heading that says only this again is left out. */
  readonly title?: string;
  /** Of the words that are added. */
  readonly language: string;
  /** The file behind an address; undefined: its alternative text is shown. */
  picture(address: string, alt: string): Picture | undefined;
  /** Where a link leads; undefined: only its text is shown. */
  link(address: string): string | undefined;
}

/** CommonMark with tables as blocks of a document. HTML in it is left out, its text stays. */
export function markdownBlocks(markdown: string, options: MarkdownOptions): readonly Block[] {
  const tokens = withoutTitle(parser.parse(markdown, {}), options.title);
  const levels = tokens.filter(({ type }) => type === "heading_open").map(levelOf);
  return readBlocks({ tokens, at: 0 }, { ...options, highest: Math.min(...levels) });
}

/** A line of Markdown. */
export function markdownInline(markdown: string, options: MarkdownOptions): InlineText {
  const [token] = parser.parseInline(markdown.replace(/\s+/g, " ").trim(), {});
  return readInline(token?.children ?? [], { ...options, highest: 1 }).text;
}

const parser = new MarkdownIt({ html: true, linkify: false, typographer: false });

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

interface Context extends MarkdownOptions {
  readonly highest: number;
}

function levelOf(token: Token): number {
  return Number(token.tag.slice(1));
}

function withoutTitle(tokens: readonly Token[], title: string | undefined): readonly Token[] {
  const [open, inline] = tokens;
  return open?.type === "heading_open" && inline?.content.trim() === title ? tokens.slice(3) : tokens;
}

/** Reads to the token that closes what the caller opened, or to the end. */
function readBlocks(reader: Reader, context: Context): readonly Block[] {
  const blocks: Block[] = [];
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at];
    reader.at += 1;
    if (token === undefined || token.nesting < 0) break;
    blocks.push(...readBlock(token, reader, context));
  }
  return blocks;
}

function readBlock(token: Token, reader: Reader, context: Context): readonly Block[] {
  switch (token.type) {
    case "heading_open":
      return readHeading(token, reader, context);
    case "bullet_list_open":
      return [{ kind: "list", style: "bullets", items: readItems(reader, context) }];
    case "ordered_list_open": {
      const start = Number(token.attrGet("start") ?? 1);
      return [{ kind: "list", style: "numbers", start, items: readItems(reader, context) }];
    }
    case "blockquote_open":
      return readQuote(reader, context);
    case "table_open":
      return readTable(reader, context);
    case "fence":
    case "code_block":
      return [{ kind: "code", text: token.content.replace(/\n$/, "") }];
    case "hr":
      return [{ kind: "rule" }];
    case "html_block":
      return asParagraph([{ text: textOfHtml(token.content) }]);
    case "inline":
      return readParagraph(token, context);
    default:
      return token.nesting > 0 ? readBlocks(reader, context) : [];
  }
}

function readHeading(token: Token, reader: Reader, context: Context): readonly Block[] {
  const inline = reader.tokens[reader.at];
  reader.at += 2;
  const { text } = readInline(inline?.children ?? [], context);
  const level = Math.min(5, levelOf(token) - context.highest + context.topHeading);
  const known = ([2, 3, 4] as const).find((each) => each === level) ?? 5;
  return isEmpty(text) ? [] : [{ kind: "heading", level: known, text }];
}

function readItems(reader: Reader, context: Context): readonly (readonly Block[])[] {
  const items: (readonly Block[])[] = [];
  while (reader.tokens[reader.at]?.type === "list_item_open") {
    reader.at += 1;
    const blocks = readBlocks(reader, context);
    items.push(blocks.length === 0 ? [{ kind: "paragraph", text: [] }] : blocks);
  }
  reader.at += 1;
  return items;
}

/** A quotation that begins with `[!TIP]` or another of GitHub's five words is a box. */
function readQuote(reader: Reader, context: Context): readonly Block[] {
  const first = reader.tokens[reader.at + 1];
  const callout = first?.type === "inline" ? readCallout(first.content) : undefined;
  if (callout === undefined || first === undefined)
    return [{ kind: "quote", blocks: readBlocks(reader, context) }];
  const [rest] = parser.parseInline(callout.rest, {});
  first.children = rest?.children ?? [];
  const tone = callout.kind === "warning" || callout.kind === "caution" ? "warning" : "note";
  const title = calloutTitle(callout.kind, context.language);
  return [{ kind: "box", tone, title, blocks: readBlocks(reader, context) }];
}

function readTable(reader: Reader, context: Context): readonly Block[] {
  const rows: InlineText[][] = [];
  const align: ("left" | "right" | "centre")[] = [];
  for (; reader.tokens[reader.at]?.type !== "table_close"; reader.at += 1) {
    const token = reader.tokens[reader.at];
    if (token === undefined) break;
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "th_open") align.push(alignOf(token));
    if (token.type === "inline") rows.at(-1)?.push(readInline(token.children ?? [], context).text);
  }
  reader.at += 1;
  const [header = [], ...body] = rows;
  const width = header.length;
  const whole = (cells: readonly InlineText[]): TableRow => ({
    cells: Array.from({ length: width }, (_, index) => cells[index] ?? []),
  });
  return width === 0
    ? []
    : [{ kind: "table", header, rows: body.map(whole), align, widths: columnWidths(rows) }];
}

function alignOf(token: Token): "left" | "right" | "centre" {
  const style = String(token.attrGet("style") ?? "");
  return style.includes("right") ? "right" : style.includes("center") ? "centre" : "left";
}

/** Pictures in a paragraph stand below its text. */
function readParagraph(token: Token, context: Context): readonly Block[] {
  const { text, pictures } = readInline(token.children ?? [], context);
  return [...asParagraph(text), ...pictures.map((picture) => ({ kind: "picture", picture }) as const)];
}

function asParagraph(text: InlineText): readonly Block[] {
  return isEmpty(text) ? [] : [{ kind: "paragraph", text }];
}

function isEmpty(text: InlineText): boolean {
  return text.every((part) => part.text.trim() === "");
}

interface InlineResult {
  readonly text: InlineText;
  readonly pictures: readonly Picture[];
}

function readInline(tokens: readonly Token[], context: Context): InlineResult {
  const text: Inline[] = [];
  const pictures: Picture[] = [];
  let look: Omit<Inline, "text"> = {};
  let newLine = false;
  const add = (content: string, more: Omit<Inline, "text"> = {}) => {
    if (content === "" && !newLine) return;
    text.push({ text: content, ...look, ...more, ...(newLine ? { newLine: true } : {}) });
    newLine = false;
  };
  for (const token of withoutScripts(tokens)) {
    const style = styles[token.type];
    if (style !== undefined) look = { ...look, ...style };
    else if (token.type === "strong_close") look = without(look, "strong");
    else if (token.type === "em_close") look = without(look, "emphasis");
    else if (token.type === "s_close") look = without(look, "strike");
    else if (token.type === "link_open") look = { ...look, ...linkOf(token, context) };
    else if (token.type === "link_close") look = without(look, "link");
    else if (token.type === "code_inline") add(token.content, { code: true });
    else if (token.type === "softbreak") add(" ");
    else if (token.type === "hardbreak") newLine = true;
    else if (token.type === "text") add(token.content);
    else if (token.type === "html_inline") newLine ||= /^<br\s*\/?>$/i.test(token.content);
    else if (token.type === "image") {
      const picture = context.picture(String(token.attrGet("src") ?? ""), token.content);
      if (picture === undefined) add(token.content);
      else pictures.push(picture);
    }
  }
  return { text, pictures };
}

/** What stands between the tags of a script or a style is no text. */
function withoutScripts(tokens: readonly Token[]): readonly Token[] {
  let inside = false;
  return tokens.filter(({ type, content }) => {
    if (type === "html_inline" && /^<\/?(script|style)\b/i.test(content)) inside = !content.startsWith("</");
    return !inside;
  });
}

const styles: Readonly<Record<string, Omit<Inline, "text">>> = {
  strong_open: { strong: true },
  em_open: { emphasis: true },
  s_open: { strike: true },
};

function without(look: Omit<Inline, "text">, key: keyof Omit<Inline, "text">): Omit<Inline, "text"> {
  const { [key]: _, ...rest } = look;
  return rest;
}

function linkOf(token: Token, context: Context): { readonly link?: string } {
  const link = context.link(String(token.attrGet("href") ?? ""));
  return link === undefined ? {} : { link };
}

function textOfHtml(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
