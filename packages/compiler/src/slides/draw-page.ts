import { escapeXml } from "../xml/write-xml.ts";
import { type Paragraph, plainRun, type Run, type Tone } from "./deck.ts";
import { gapBefore } from "./layout/fit-text.ts";
import { frames, kickerSize, messageRule, mirrored } from "./layout/frame.ts";
import {
  calloutPadding,
  cellPadding,
  codePadding,
  indentOf,
  sizeAt,
  textLine,
  tightLine,
  titleGap,
  titleLine,
} from "./layout/metrics.ts";
import type { Box, LayoutName, Page, Rectangle, TableBox } from "./layout/page.ts";
import { calloutTitleSize } from "./layout/place-blocks.ts";
import { breakLines } from "./lines.ts";
import type { Measure } from "./measure.ts";
import type { Palette } from "./palette.ts";

/** What drawings of pages are made with. */
export interface DrawingLook {
  readonly palette: Palette;
  readonly heading: Measure;
  readonly text: Measure;
  readonly direction: "ltr" | "rtl";
}

/** A page as a small drawing in SVG: to be recognised, not to be read. Its pictures are not in it: they stand in frames. */
export function drawPage(page: Page, look: DrawingLook): string {
  const { palette } = look;
  const { ground, ink, quiet, accent } = coloursOf(page.layout, palette);
  const frame = frames[page.layout in frames ? (page.layout as keyof typeof frames) : "content"];
  const pen: Pen = { ...look, ink, quiet, accent };
  const kicker =
    page.kicker === undefined
      ? ""
      : drawLines([[{ text: page.kicker, bold: true }]], frame.kicker, kickerSize, 1.4, accent, pen);
  const title = breakLines(bold(page.title.runs), page.title.width / page.title.size, look.heading);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" font-family="Inter, Arial, sans-serif">${[
    rectangle({ x: 0, y: 0, width: 960, height: 540 }, ground),
    rings(page.layout, look),
    page.layout === "message" ? drawRule(accent, look) : "",
    kicker,
    drawLines(title, page.title, page.title.size, titleLine, ink, pen),
    ...page.boxes.map((box) => drawBox(box, pen)),
  ].join("")}</svg>`;
}

/** Where the pictures of a page stand on it. */
export function picturesOf({ boxes }: Page): readonly (Rectangle & { readonly path: string })[] {
  return boxes.flatMap((box) => (box.kind === "picture" ? [box] : []));
}

interface Pen extends DrawingLook {
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
}

function coloursOf(layout: LayoutName, palette: Palette) {
  if (layout === "title" || layout === "section")
    return {
      ground: palette.cover,
      ink: palette.coverInk,
      quiet: palette.coverQuiet,
      accent: palette.coverAccent,
    };
  const ground = layout === "lesson" ? palette.soft : palette.paper;
  const ink = layout === "lesson" ? palette.quiet : palette.ink;
  return { ground, ink, quiet: palette.quiet, accent: palette.accent };
}

/** The circles in the corner of slides that open something: across, and how much of the colour. */
const circles: Partial<Record<LayoutName, readonly (readonly [across: number, share: number])[]>> = {
  title: [
    [860, 0.16],
    [600, 0.26],
    [340, 0.55],
  ],
  section: [
    [720, 0.16],
    [480, 0.26],
    [240, 0.55],
  ],
  lesson: [
    [600, 0.07],
    [380, 0.1],
    [180, 0.16],
  ],
};

function rings(layout: LayoutName, { palette, direction }: DrawingLook): string {
  const colour = layout === "lesson" ? palette.accent : palette.ring;
  const [x, y] = [direction === "rtl" ? 0 : 960, layout === "section" ? 0 : 540];
  return (circles[layout] ?? [])
    .map(
      ([across, share]) =>
        `<circle cx="${x}" cy="${y}" r="${across / 2}" fill="#${colour}" fill-opacity="${share}"/>`,
    )
    .join("");
}

function drawRule(colour: string, { direction }: DrawingLook): string {
  return rectangle(direction === "rtl" ? mirrored(messageRule) : messageRule, colour);
}

function rectangle({ x, y, width, height }: Rectangle, colour: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="#${colour}"/>`;
}

function drawBox(box: Box, pen: Pen): string {
  switch (box.kind) {
    case "text":
      return drawParagraphs(box.paragraphs, box, box.size, pen, box.airy);
    case "callout":
      return drawCallout(box, pen);
    case "code":
      return drawCode(box, pen);
    case "table":
      return drawTable(box, pen);
    case "picture":
      return rectangle(box, pen.palette.soft);
    case "caption":
      return drawLines([box.runs], box, box.size, tightLine, pen.quiet, pen);
  }
}

function drawParagraphs(
  paragraphs: readonly Paragraph[],
  box: Rectangle,
  size: number,
  pen: Pen,
  airy = false,
): string {
  let y = box.y;
  return paragraphs
    .map((paragraph, index) => {
      const own = sizeAt(paragraph.level, size);
      const { left, hang } = indentOf(paragraph, size);
      y += gapBefore(paragraphs, index, size, airy);
      const width = box.width - left;
      const lines = breakLines(paragraph.runs, width / own, pen.text);
      const x = pen.direction === "rtl" ? box.x : box.x + left;
      const place = { x, y, width, height: 0 };
      const mark = drawMark(paragraph, { ...place, x: x - hang }, own, pen);
      y += lines.length * own * textLine;
      return mark + drawLines(lines, place, own, textLine, pen.ink, pen);
    })
    .join("");
}

function drawMark({ marker }: Paragraph, { x, y, width }: Rectangle, size: number, pen: Pen): string {
  if (marker === "none") return "";
  if (marker === "bullet") {
    const side = pen.direction === "rtl" ? x + width + size * 1.6 : x + size * 0.4;
    return `<circle cx="${round(side)}" cy="${round(y + size * textLine * 0.52)}" r="${round(size * 0.16)}" fill="#${pen.accent}"/>`;
  }
  const text =
    "number" in marker ? `${marker.number}.` : `${String.fromCharCode(65 + (marker.letter % 26))}.`;
  const place = pen.direction === "rtl" ? { x: x + width + size, y } : { x, y };
  return drawLines([plainRun(text)], { ...place, width: size, height: 0 }, size, textLine, pen.accent, pen);
}

function drawCallout(
  { title, paragraphs, size, ...box }: Extract<Box, { kind: "callout" }>,
  pen: Pen,
): string {
  const { x, y } = calloutPadding;
  const inner = { x: box.x + x, y: box.y + y, width: box.width - 2 * x, height: 0 };
  const small = calloutTitleSize(size);
  const head = title === undefined ? 0 : small * textLine + size * titleGap;
  const bar = { ...box, width: 4, x: pen.direction === "rtl" ? box.x + box.width - 4 : box.x };
  return [
    rectangle(box, pen.palette.soft),
    rectangle(bar, pen.accent),
    title === undefined
      ? ""
      : drawLines([[{ text: title, bold: true }]], inner, small, textLine, pen.accent, pen),
    drawParagraphs(paragraphs, { ...inner, y: inner.y + head }, size, pen),
  ].join("");
}

function drawCode({ lines, size, ...box }: Extract<Box, { kind: "code" }>, pen: Pen): string {
  const inner = { ...box, x: box.x + codePadding.x, y: box.y + codePadding.y };
  const code = lines.map((line) => line.map((run) => ({ ...run, code: true })));
  const fromLeft: Pen = { ...pen, direction: "ltr" };
  return rectangle(box, pen.palette.soft) + drawLines(code, inner, size, tightLine, pen.ink, fromLeft);
}

function drawTable(box: TableBox, pen: Pen): string {
  const hasHeader = box.header.length > 0;
  const rows = hasHeader ? [box.header, ...box.rows] : box.rows;
  const padding = cellPadding(box.size, box.airy);
  let y = box.y;
  return rows
    .map((cells, index) => {
      const isHeader = hasHeader && index === 0;
      const height = box.rowHeights[index] ?? 0;
      const thickness = isHeader ? 1.5 : 0.8;
      let x = box.x;
      const texts = box.columnWidths.map((width, column) => {
        const runs = isHeader ? bold(cells[column] ?? []) : (cells[column] ?? []);
        const inner = { x: x + padding.x, y: y + padding.y, width: width - 2 * padding.x, height };
        x += width;
        const lines = breakLines(runs, inner.width / box.size, pen.text);
        return drawLines(lines, inner, box.size, tightLine, isHeader ? pen.accent : pen.ink, pen);
      });
      y += height;
      const rule = { x: box.x, y: y - thickness, width: box.width, height: thickness };
      return texts.join("") + rectangle(rule, isHeader ? pen.accent : pen.palette.line);
    })
    .join("");
}

function bold(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => ({ ...run, bold: true }));
}

/** Inter, in which it is drawn, is so much wider than the faces that pages are measured in. */
const narrower = 0.93;

function drawLines(
  lines: readonly (readonly Run[])[],
  { x, y, width }: Rectangle,
  size: number,
  height: number,
  colour: string,
  { direction, palette, quiet }: Pen,
): string {
  const side = direction === "rtl" ? x + width : x;
  const anchor = direction === "rtl" ? ' text-anchor="end"' : "";
  return lines
    .map((runs, index) => {
      const base = y + (index + 0.5) * size * height + size * 0.34;
      const spans = runs.map((run) => drawRun(run, palette, quiet)).join("");
      return `<text x="${round(side)}" y="${round(base)}" font-size="${round(size * narrower)}" fill="#${colour}" xml:space="preserve"${anchor}>${spans}</text>`;
    })
    .join("");
}

function drawRun({ text, bold: strong, italic, code, tone }: Run, palette: Palette, quiet: string): string {
  const looks = [
    strong === true ? ' font-weight="600"' : "",
    italic === true ? ' font-style="italic"' : "",
    code === true ? ' font-family="JetBrains Mono, monospace"' : "",
    tone === undefined ? "" : ` fill="#${toneColour(tone, palette, quiet)}"`,
  ].join("");
  const words = escapeXml(text.replaceAll("\n", " "));
  return looks === "" ? words : `<tspan${looks}>${words}</tspan>`;
}

function toneColour(tone: Tone, palette: Palette, quiet: string): string {
  return tone === "quiet" || tone === "comment" ? quiet : palette[tone];
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
