import type { Token } from "markdown-it";
import { calloutTitle, readCallout } from "../markdown/callout.ts";
import { textOf } from "../markdown/sanitise-html.ts";
import { type BlockNode, blockTree, inlineOf, sourceOf } from "./block-tree.ts";
import { codeLines } from "./code-lines.ts";
import type { Block, Cell, Marker, Paragraph, PictureBlock, Run, TableBlock } from "./deck.ts";
import { numbered, textOfRuns } from "./deck.ts";
import { type Inline, type InlinePicture, isEmphasised, readInline } from "./read-inline.ts";
import { leadOf } from "./read-lead.ts";

/** What stands below one heading. */
export interface Section {
  /** Absent before the first heading. */
  readonly title?: readonly Run[];
  /** The line of its heading, from 1. */
  readonly line?: number;
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
  /** What stands for its prose, where it has nothing else to show. */
  readonly lead?: readonly Paragraph[];
}

export interface ReadOptions {
  readonly language: string;
  /** Whether prose is for the trainer alone or for everybody to see. */
  readonly prose: "notes" | "shown";
  /** The workspace's path of a picture; undefined: its alternative text takes its place. */
  picture(address: string): string | undefined;
  /** The line from 1 on which the author wrote a line from 0, if that is known. */
  lineOf?(line: number): number;
}

/**
 * Cuts a text into slides: each heading of the two highest levels begins one. Lists, tables, code, quotations,
 * pictures and sentences that are emphasised as a whole are shown, all other prose is what the trainer says.
 */
export function readSections(markdown: string, options: ReadOptions): readonly Section[] {
  const sections: MutableSection[] = [newSection()];
  for (const node of blockTree(markdown)) {
    if (node.type === "heading" && Number(node.token.tag.slice(1)) <= 2) {
      sections.push(newSection(readInline(inlineOf(node)).runs, placeOf(node, options)));
      continue;
    }
    const section = sections.at(-1);
    if (section !== undefined) readBlock(node, section, options);
  }
  return sections.filter(isFilled).map(whole);
}

/** On which line a block begins. */
function placeOf({ token }: BlockNode, { lineOf }: ReadOptions): Pick<Paragraph, "line"> {
  return token.map === null || lineOf === undefined ? {} : { line: lineOf(token.map[0]) };
}

interface MutableSection {
  title?: readonly Run[];
  line?: number;
  blocks: Block[];
  notes: string[];
  /** What the notes were made from. */
  prose: (readonly Run[])[];
}

function newSection(title?: readonly Run[], place: Pick<Paragraph, "line"> = {}): MutableSection {
  return {
    blocks: [],
    notes: [],
    prose: [],
    ...(title === undefined || title.length === 0 ? {} : { title, ...place }),
  };
}

function isFilled({ title, blocks, notes }: Section): boolean {
  return title !== undefined || blocks.length > 0 || notes.length > 0;
}

function whole({ prose, ...section }: MutableSection): Section {
  const bare = section.title !== undefined && section.blocks.length === 0 && prose.length > 0;
  return bare ? { ...section, lead: leadOf(prose) } : section;
}

type Reader = (node: BlockNode, section: MutableSection, options: ReadOptions) => void;

const readers: Readonly<Record<string, Reader>> = {
  heading: (node, { blocks }) => addParagraph(blocks, bold(readInline(inlineOf(node)).runs)),
  paragraph: (node, section, options) => readParagraph(readInline(inlineOf(node)), section, options),
  bullet_list: (node, section, options) => readList(node, 0, section, options),
  ordered_list: (node, section, options) => readList(node, 0, section, options),
  fence: (node, { blocks }, options) => blocks.push(codeOf(node, options)),
  code_block: (node, { blocks }, options) => blocks.push(codeOf(node, options)),
  blockquote: (node, section, options) => readQuotation(node, section, options),
  table: (node, { blocks }, options) => blocks.push(tableOf(node, options)),
  html_block: ({ token }, { notes }) => {
    const text = textOf(token.content);
    if (text !== "") notes.push(text);
  },
};

function readBlock(node: BlockNode, section: MutableSection, options: ReadOptions): void {
  readers[node.type]?.(node, section, options);
}

function bold(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => ({ ...run, bold: true }));
}

/** Text goes on where text was last. */
function addParagraph(
  blocks: Block[],
  runs: readonly Run[],
  level = 0,
  marker: Marker = "none",
  place: Pick<Paragraph, "line"> = {},
): void {
  if (runs.length === 0) return;
  const paragraph: Paragraph = { runs, level, marker, ...place };
  const last = blocks.at(-1);
  if (last?.kind === "text")
    blocks[blocks.length - 1] = { ...last, paragraphs: [...last.paragraphs, paragraph] };
  else blocks.push({ kind: "text", paragraphs: [paragraph] });
}

function readParagraph({ runs, pictures }: Inline, section: MutableSection, options: ReadOptions): void {
  const { blocks, notes } = section;
  const last = blocks.at(-1);
  for (const picture of pictures) addPicture(picture, section, options);
  if (runs.length === 0) return;
  if (!isEmphasised(runs) && options.prose === "notes") {
    section.prose.push(runs);
    notes.push(textOfRuns(runs).replace(/\s+/g, " "));
  } else if (isEmphasised(runs) && last?.kind === "picture" && last.caption === undefined)
    blocks[blocks.length - 1] = { ...last, caption: runs.map(({ text }) => ({ text })) };
  else addParagraph(blocks, runs);
}

function addPicture(picture: InlinePicture, { blocks, notes }: MutableSection, options: ReadOptions): void {
  const path = options.picture(picture.address);
  const alt = picture.alt.replace(/\s+/g, " ").trim();
  if (path !== undefined) blocks.push({ kind: "picture", path, alt } satisfies PictureBlock);
  else if (alt !== "") notes.push(alt);
}

function readList(list: BlockNode, level: number, section: MutableSection, options: ReadOptions): void {
  const start = Number(list.token.attrGet("start") ?? 1);
  list.children.forEach((item, index) => {
    const last = start + list.children.length - 1;
    const marker: Marker = list.type === "ordered_list" ? numbered(start + index, last) : "bullet";
    readItem(item, marker, level, section, options);
  });
}

function readItem(
  item: BlockNode,
  marker: Marker,
  level: number,
  section: MutableSection,
  options: ReadOptions,
): void {
  let first = true;
  for (const node of item.children) {
    if (node.type === "paragraph") {
      const { runs, pictures } = readInline(inlineOf(node));
      const place = first ? placeOf(item, options) : {};
      addParagraph(section.blocks, runs, first ? level : level + 1, first ? marker : "none", place);
      for (const picture of pictures) addPicture(picture, section, options);
      first = false;
    } else if (node.type === "bullet_list" || node.type === "ordered_list")
      readList(node, Math.min(level + 1, 3), section, options);
    else readBlock(node, section, { ...options, prose: "shown" });
  }
}

/** A quotation's paragraphs and lists; what else stands in it follows it. */
function readQuotation(node: BlockNode, section: MutableSection, options: ReadOptions): void {
  const inner = newSection();
  const [first] = node.children;
  const callout = readCallout(first === undefined ? "" : sourceOf(first));
  for (const child of node.children) readBlock(child, inner, { ...options, prose: "shown" });
  const title = callout === undefined ? {} : { title: calloutTitle(callout.kind, options.language) };
  for (const block of inner.blocks) {
    if (block.kind !== "text") section.blocks.push(block);
    else {
      const paragraphs = callout === undefined ? block.paragraphs : withoutMark(block.paragraphs);
      if (paragraphs.length > 0) section.blocks.push({ kind: "callout", ...title, paragraphs });
    }
  }
  section.notes.push(...inner.notes);
}

/** Without the `[!TIP]` that a callout begins with. */
function withoutMark(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.flatMap((paragraph, index) => {
    const [first, ...others] = paragraph.runs;
    if (index > 0 || first === undefined) return [paragraph];
    const text = first.text.replace(/^\[!\w+\]\s*/, "");
    const runs = text === "" ? others : [{ ...first, text }, ...others];
    return runs.length === 0 ? [] : [{ ...paragraph, runs }];
  });
}

function codeOf(node: BlockNode, options: ReadOptions): Block {
  const { token } = node;
  const language = /^[\w+#-]*/.exec(token.info.trim())?.[0].toLowerCase() ?? "";
  return { kind: "code", language, ...placeOf(node, options), lines: codeLines(token.content, language) };
}

function tableOf(node: BlockNode, options: ReadOptions): TableBlock {
  const rows = node.children.flatMap((part) => part.children.filter(({ type }) => type === "tr"));
  const [header, ...body] = rows.map((row) => row.children.map(cellOf));
  const columns = (rows[0]?.children ?? []).map(({ token }) => alignmentOf(token));
  return { kind: "table", columns, ...placeOf(node, options), header: header ?? [], rows: body };
}

function cellOf(cell: BlockNode): Cell {
  const { runs, pictures } = readInline(inlineOf(cell));
  return runs.length > 0 ? runs : pictures.map(({ alt }) => ({ text: alt }));
}

function alignmentOf(token: Token): TableBlock["columns"][number] {
  const [, side] = /text-align:\s*(left|center|right)/.exec(String(token.attrGet("style") ?? "")) ?? [];
  if (side === "center") return "centre";
  return side === "right" ? "right" : "left";
}
