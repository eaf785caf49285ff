import type { Block, CalloutBlock, CodeBlock, PictureBlock, TableBlock, TextBlock } from "../deck.ts";
import { countLines, tokensOf } from "../lines.ts";
import { codeHeight, columnsIn, lengthOf, linesIn, splitCode, wrapCode } from "./fit-code.ts";
import { type FittedTable, fitTable, splitTable } from "./fit-table.ts";
import { heightsOf, splitParagraphs, sumOf } from "./fit-text.ts";
import { calloutPadding, gap, type Metrics, textLine, tightLine, titleGap } from "./metrics.ts";
import type { Box, Rectangle } from "./page.ts";

/** What stands on one page. */
export type Boxes = readonly Box[];

/**
 * Lays blocks out in an area, on as many pages as they need: first larger, then smaller, then on several pages. Below
 * these sizes nothing goes.
 */
export function placeBlocks(blocks: readonly Block[], area: Rectangle, metrics: Metrics): readonly Boxes[] {
  const together = placeTogether(blocks, area, metrics);
  if (together !== undefined) return [together];
  const [first] = blocks;
  if (first === undefined) return [];
  if (blocks.length === 1) return placeAlone(first, area, metrics);
  const count = longestTogether(blocks, area, metrics);
  const head =
    count === 1
      ? placeAlone(first, area, metrics)
      : [placeTogether(blocks.slice(0, count), area, metrics) ?? []];
  return [...head, ...placeBlocks(blocks.slice(count), area, metrics)];
}

function longestTogether(blocks: readonly Block[], area: Rectangle, metrics: Metrics): number {
  let count = 1;
  while (count < blocks.length && placeTogether(blocks.slice(0, count + 1), area, metrics) !== undefined)
    count += 1;
  return count;
}

/** Sizes of text, callouts, tables and code that go together, from comfortable to small. */
const steps = [
  { text: 26, callout: 24, table: 18, code: 18 },
  { text: 24, callout: 22, table: 18, code: 18 },
  { text: 22, callout: 20, table: 16, code: 16 },
  { text: 20, callout: 18, table: 15, code: 15 },
  { text: 18, callout: 18, table: 14, code: 14 },
] as const;
type Step = Readonly<Record<"text" | "callout" | "table" | "code", number>> & { readonly airy?: boolean };

/** Where nothing on a page has to make room for a picture it may be larger. */
const largest: Step = { text: 28, callout: 26, table: 20, code: 18 };

/** What fills less of a page in the largest size stands further apart, as long as it fills no more than the second. */
const littleShare = 0.7;
const airyShare = 0.85;

/** Nothing is smaller, not even what has a page for itself. */
export const smallestTable = 12;
export const smallestCode = 13;

/** What has a page for itself may be larger. */
const largestAlone: Step = { text: 28, callout: 32, table: 20, code: 20 };

/** A picture that shares its page keeps so much of the size that it would have alone. */
const smallestShare = 0.45;

/** All on one page, or undefined. */
function placeTogether(blocks: readonly Block[], area: Rectangle, metrics: Metrics): Boxes | undefined {
  const pictures = blocks.filter(({ kind }) => kind === "picture").length;
  const [only] = blocks;
  if (only?.kind === "picture" && blocks.length === 1) return placeLonePicture(only, area, metrics);
  if (pictures === 0) return placeInText(blocks, area, metrics);
  const stacked = firstOf(steps, (step) => legible(stack(blocks, area, step, metrics), area, metrics));
  if (pictures !== 1) return stacked;
  const beside = firstOf(steps, (step) => legible(placeBeside(blocks, area, step, metrics), area, metrics));
  return pictureArea(beside) > pictureArea(stacked) * 0.95 ? beside : (stacked ?? beside);
}

/** As large as it fits, and where that leaves much room with more of it; a callout alone stands in the middle. */
function placeInText(blocks: readonly Block[], area: Rectangle, metrics: Metrics): Boxes | undefined {
  const first = blocks.length === 1 ? largestAlone : largest;
  const large = stack(blocks, area, first, metrics);
  if (large === undefined) return firstOf(steps, (step) => stack(blocks, area, step, metrics));
  const [only, second] = large;
  if (only?.kind === "callout" && second === undefined)
    return [{ ...only, y: only.y + (area.height - only.height) * 0.4 }];
  const filled = Math.max(...large.map(({ y, height }) => y + height)) - area.y;
  if (filled > area.height * littleShare) return large;
  const room = { ...area, height: area.height * airyShare };
  return stack(blocks, room, { ...first, airy: true }, metrics) ?? large;
}

/** Boxes whose pictures are not too small to be read. */
function legible(boxes: Boxes | undefined, area: Rectangle, metrics: Metrics): Boxes | undefined {
  const small = boxes?.some((box) => {
    if (box.kind !== "picture") return false;
    const { width, height } = metrics.picture(box.path);
    const scale = Math.min(area.width / width, area.height / height);
    return box.width < width * scale * Math.sqrt(smallestShare);
  });
  return small === true ? undefined : boxes;
}

function firstOf<T, R>(values: readonly T[], make: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const made = make(value);
    if (made !== undefined) return made;
  }
  return undefined;
}

function pictureArea(boxes: Boxes | undefined): number {
  const picture = boxes?.find(({ kind }) => kind === "picture");
  return picture === undefined ? 0 : picture.width * picture.height;
}

/** One below the other; pictures share what the rest leaves. */
function stack(blocks: readonly Block[], area: Rectangle, step: Step, metrics: Metrics): Boxes | undefined {
  const heights = blocks.map((block) => heightOf(block, area.width, step, metrics));
  if (heights.some((height) => height === undefined)) return undefined;
  const fixed = sumOf(heights.map((height) => height ?? 0)) + gap * (blocks.length - 1);
  const pictures = blocks.filter(({ kind }) => kind === "picture").length;
  const left = area.height - fixed;
  if (left < (pictures > 0 ? 40 * pictures : 0)) return undefined;
  let y = area.y;
  return blocks.flatMap((block, index) => {
    const height = block.kind === "picture" ? left / pictures + (heights[index] ?? 0) : (heights[index] ?? 0);
    const boxes = placeBlock(block, { ...area, y, height }, step, metrics);
    y += height + gap;
    return boxes;
  });
}

/** The picture on the far side, everything else beside it. */
function placeBeside(
  blocks: readonly Block[],
  area: Rectangle,
  step: Step,
  metrics: Metrics,
): Boxes | undefined {
  const picture = blocks.find((block) => block.kind === "picture");
  const others = blocks.filter((block) => block.kind !== "picture");
  if (picture === undefined || others.some(({ kind }) => kind === "table" || kind === "code"))
    return undefined;
  const width = Math.round(area.width * 0.46);
  const column = { ...area, width };
  const text = stack(others, { ...area, width: area.width - width - 2 * gap }, step, metrics);
  if (text === undefined) return undefined;
  const place = { ...column, x: area.x + area.width - width };
  return [...text, ...placePicture(picture, place, metrics, "start")];
}

/** How high a block is in a column; of a picture only its caption. Undefined: it needs pages of its own. */
function heightOf(block: Block, width: number, step: Step, metrics: Metrics): number | undefined {
  if (block.kind === "text") return textHeight(block, width, step, metrics);
  if (block.kind === "callout") return calloutHeight(block, width, step.callout, metrics);
  if (block.kind === "table") return fitted(block, width, step, metrics).height;
  if (block.kind === "picture") return captionHeight(block, width, metrics);
  const longest = Math.max(0, ...block.lines.map(lengthOf));
  return longest > columnsIn(width, step.code) ? undefined : codeHeight(block.lines.length, step.code);
}

function placeBlock(block: Block, area: Rectangle, step: Step, metrics: Metrics): Boxes {
  if (block.kind === "text") return [{ ...block, ...area, size: step.text, ...airOf(step) }];
  if (block.kind === "callout") return [{ ...block, ...area, size: step.callout }];
  if (block.kind === "table") return [tableBox(fitted(block, area.width, step, metrics), area)];
  if (block.kind === "picture") return placePicture(block, area, metrics, "start");
  return [{ ...block, ...area, size: step.code }];
}

function airOf({ airy = false }: Pick<Step, "airy">) {
  return airy ? { airy } : {};
}

function textHeight({ paragraphs }: TextBlock, width: number, step: Step, { text }: Metrics): number {
  return sumOf(heightsOf(paragraphs, width, step.text, text, step.airy));
}

function fitted(block: TableBlock, width: number, { table, airy }: Step, { text }: Metrics): FittedTable {
  return fitTable(block, width, table, text, undefined, airy);
}

function calloutHeight(
  { title, paragraphs }: CalloutBlock,
  width: number,
  size: number,
  { text }: Metrics,
): number {
  const inner = width - 2 * calloutPadding.x;
  const head = title === undefined ? 0 : calloutTitleSize(size) * textLine + size * titleGap;
  return head + sumOf(heightsOf(paragraphs, inner, size, text)) + 2 * calloutPadding.y;
}

export function calloutTitleSize(size: number): number {
  return Math.max(12, Math.round(size * 0.7));
}

function tableBox(
  { table, size, airy, columnWidths, rowHeights, height }: FittedTable,
  area: Rectangle,
): Box {
  return { ...table, ...area, height, size, ...airOf({ airy }), columnWidths, rowHeights };
}

export const captionSize = 14;

function captionHeight({ caption }: PictureBlock, width: number, { text }: Metrics): number {
  if (caption === undefined) return 0;
  return countLines(tokensOf(caption, text), width / captionSize) * captionSize * tightLine + 8;
}

/** As large as it can be without becoming coarse; its caption right below. */
function placePicture(
  block: PictureBlock,
  area: Rectangle,
  metrics: Metrics,
  align: "start" | "centre",
): Boxes {
  const caption = captionHeight(block, area.width, metrics);
  const { width, height } = metrics.picture(block.path);
  const scale = Math.min(area.width / width, (area.height - caption) / height);
  const size = { width: width * scale, height: height * scale };
  const x = align === "start" ? area.x : area.x + (area.width - size.width) / 2;
  const y = align === "start" ? area.y : area.y + (area.height - caption - size.height) / 2;
  const box: Box = { kind: "picture", path: block.path, alt: block.alt, x, y, ...size };
  if (block.caption === undefined) return [box];
  const below = { x: area.x, y: y + size.height + 8, width: area.width, height: caption - 8 };
  return [box, { kind: "caption", ...below, size: captionSize, runs: block.caption }];
}

/** A block that does not go with others, on as many pages as it needs. */
function placeAlone(block: Block, area: Rectangle, metrics: Metrics): readonly Boxes[] {
  if (block.kind === "text") return splitText(block, area, metrics);
  if (block.kind === "callout") return splitCallout(block, area, metrics);
  if (block.kind === "table") return placeTable(block, area, metrics);
  if (block.kind === "picture") return [placeLonePicture(block, area, metrics)];
  return placeCode(block, area);
}

function splitText(block: TextBlock, area: Rectangle, { text }: Metrics): readonly Boxes[] {
  const size = 20;
  const parts = splitParagraphs(block.paragraphs, area.width, area.height, size, text);
  return parts.map((paragraphs) => {
    const height = sumOf(heightsOf(paragraphs, area.width, size, text));
    return [{ ...area, kind: "text", height: Math.min(height, area.height), size, paragraphs }];
  });
}

function splitCallout(block: CalloutBlock, area: Rectangle, metrics: Metrics): readonly Boxes[] {
  const size = 18;
  const inner = area.width - 2 * calloutPadding.x;
  const head = block.title === undefined ? 0 : calloutTitleSize(size) * textLine + size * titleGap;
  const room = area.height - 2 * calloutPadding.y - head;
  const parts = splitParagraphs(block.paragraphs, inner, room, size, metrics.text);
  return parts.map((paragraphs) => {
    const height = calloutHeight({ ...block, paragraphs }, area.width, size, metrics);
    return [{ ...block, ...area, height: Math.min(height, area.height), size, paragraphs }];
  });
}

function placeTable(block: TableBlock, area: Rectangle, { text }: Metrics): readonly Boxes[] {
  const whole = firstOf([18, 16, 15, 14, 13, smallestTable], (size) => {
    const fitted = fitTable(block, area.width, size, text);
    return fitted.height <= area.height ? fitted : undefined;
  });
  const tables = whole === undefined ? splitTable(block, area.width, area.height, 14, text) : [whole];
  return tables.map((table) => [tableBox(table, area)]);
}

/** Alone on its page it stands in the middle. */
function placeLonePicture(block: PictureBlock, area: Rectangle, metrics: Metrics): Boxes {
  return placePicture(block, area, metrics, "centre");
}

function placeCode(block: CodeBlock, area: Rectangle): readonly Boxes[] {
  const longest = Math.max(0, ...block.lines.map(lengthOf));
  const fits = (size: number) =>
    longest <= columnsIn(area.width, size) && codeHeight(block.lines.length, size) <= area.height;
  const whole = firstOf([20, 18, 16, 15, 14, smallestCode], (size) => (fits(size) ? size : undefined));
  if (whole !== undefined) return [[codeBox(block, block.lines, whole, area)]];
  const size = [16, 15, 14].find((each) => longest <= columnsIn(area.width, each)) ?? 14;
  const lines = wrapCode(block.lines, columnsIn(area.width, size));
  return splitCode(lines, linesIn(area.height, size)).map((part) => [codeBox(block, part, size, area)]);
}

function codeBox(block: CodeBlock, lines: CodeBlock["lines"], size: number, area: Rectangle): Box {
  return { ...block, ...area, height: codeHeight(lines.length, size), size, lines };
}
