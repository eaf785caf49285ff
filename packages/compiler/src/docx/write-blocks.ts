import type { Block, Fact, InlineText, Picture, TableBlock, Tone } from "../document/document.ts";
import { isShort } from "../document/keep-together.ts";
import type { OfficePart } from "../ooxml/office-part.ts";
import { officeText } from "../ooxml/office-text.ts";
import { type DocxWriter, relate } from "./docx-writer.ts";
import { keepTogether } from "./keep-together.ts";
import { numberingOf } from "./write-numbering.ts";
import { writeRuns } from "./write-runs.ts";
import { tones } from "./write-styles.ts";

/** Where a block stands. */
interface Place {
  /** In twentieths of a point. */
  readonly width: number;
  /** How deep in lists. */
  readonly depth: number;
  /** A list's own paragraph has its mark, the others are below it. */
  readonly list?: { readonly id: number; readonly first: boolean };
  /** Text in a small table is smaller. */
  readonly style?: string;
}

/** Between the margins of an A4 page, in twentieths of a point. */
export const textWidth = 9184;

/** The document's content (ECMA-376 Part 1, 17.3.1 and 17.4). */
export function writeBlocks(blocks: readonly Block[], writer: DocxWriter): string {
  return writeAll(blocks, { width: textWidth, depth: 0 }, writer);
}

function writeAll(blocks: readonly Block[], place: Place, writer: DocxWriter): string {
  return blocks
    .map((block, index) => {
      const first = place.list === undefined ? {} : { list: { ...place.list, first: index === 0 } };
      const written = writeBlock(block, { ...place, ...first }, writer);
      return keepTogether(written, block, blocks[index + 1], blocks[index - 1]);
    })
    .join("");
}

function writeBlock(block: Block, place: Place, writer: DocxWriter): string {
  switch (block.kind) {
    case "heading":
      return writeHeading(block, writer);
    case "paragraph":
      return writeParagraph(block.text, block.faint === true ? "Meta" : place.style, place, writer);
    case "list":
      return writeList(block, place, writer);
    case "table":
      return writeTable(block, place, writer);
    case "code":
      return writeCode(block.text, place);
    case "quote":
      return writeAll(block.blocks, { ...place, style: "Quote" }, writer);
    case "box":
      return writeBox(block, place, writer);
    case "facts":
      return writeFacts(block.facts, place, writer);
    case "picture":
      return writePicture(block.picture, place, writer);
    case "beside":
      return writeBeside(block, place, writer);
    case "rule":
      return `<w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>`;
  }
}

function writeHeading({ level, text }: Extract<Block, { kind: "heading" }>, writer: DocxWriter): string {
  const properties = `<w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>`;
  const runs = writeRuns(text, writer);
  if (level > 2) return `<w:p>${properties}${runs}</w:p>`;
  const id = writer.next();
  const bookmark = `_Toc${String(id).padStart(8, "0")}`;
  writer.contents.push({ level, text: text.map((part) => part.text).join(""), bookmark });
  return `<w:p>${properties}<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${runs}<w:bookmarkEnd w:id="${id}"/></w:p>`;
}

function writeParagraph(
  text: InlineText,
  style: string | undefined,
  place: Place,
  writer: DocxWriter,
): string {
  const properties = paragraphProperties(style, place);
  return `<w:p>${properties}${writeRuns(text, writer)}</w:p>`;
}

function paragraphProperties(style: string | undefined, { list, depth }: Place): string {
  if (list?.first)
    return `<w:pPr><w:pStyle w:val="${style === "TableText" ? "TableList" : "ListParagraph"}"/><w:numPr><w:ilvl w:val="${Math.min(8, depth - 1)}"/><w:numId w:val="${list.id}"/></w:numPr></w:pPr>`;
  const indent = depth > 0 ? `<w:ind w:left="${depth * listIndent}"/>` : "";
  const name = style === undefined ? "" : `<w:pStyle w:val="${style}"/>`;
  return name === "" && indent === "" ? "" : `<w:pPr>${name}${indent}</w:pPr>`;
}

/** As `write-numbering` indents. */
const listIndent = 360;

function writeList(block: Extract<Block, { kind: "list" }>, place: Place, writer: DocxWriter): string {
  const id = numberingOf(block.style, block.start ?? 1, writer);
  const depth = place.depth + 1;
  return block.items
    .map((item) => writeAll(item, { ...place, depth, list: { id, first: true } }, writer))
    .join("");
}

/** Word has no drawings of slides: each would be a bitmap. It says which they are. */
function writeBeside(
  { slides, blocks }: Extract<Block, { kind: "beside" }>,
  place: Place,
  writer: DocxWriter,
): string {
  const names = slides.map(({ caption }) => caption).join(" · ");
  return writeAll([{ kind: "paragraph", text: [{ text: names }], faint: true }, ...blocks], place, writer);
}

function writeTable(block: TableBlock, place: Place, writer: DocxWriter): string {
  const widths = columnWidths(block.widths ?? block.header.map(() => 1), place.width);
  const row = (cells: readonly InlineText[], properties: string, quiet: boolean) =>
    `<w:tr>${properties}${cells
      .map((cell, column) => {
        const shade = quiet
          ? `<w:shd w:val="clear" w:color="auto" w:fill="${tint(writer.accent, 0.08)}"/>`
          : "";
        const side = { left: "", right: `<w:jc w:val="right"/>`, centre: `<w:jc w:val="center"/>` };
        const align = side[block.align?.[column] ?? "left"];
        const style = `<w:pPr><w:pStyle w:val="TableText"/>${align}</w:pPr>`;
        return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>${shade}</w:tcPr><w:p>${style}${writeRuns(cell, writer)}</w:p></w:tc>`;
      })
      .join("")}</w:tr>`;
  const header = row(block.header, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", false);
  const rows = block.rows.map(({ cells, quiet }) =>
    row(cells, "<w:trPr><w:cantSplit/></w:trPr>", quiet === true),
  );
  const look = `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  return table("Lined", widths, look, [header, ...rows].join(""));
}

function table(style: string, widths: readonly number[], look: string, rows: string): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>${afterTable}`;
}

/** Word joins tables that touch. */
const afterTable = `<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>`;

function columnWidths(shares: readonly number[], width: number): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / total) * width));
}

function writeCode(text: string, { depth }: Place): string {
  const indent = depth > 0 ? `<w:ind w:left="${depth * listIndent}"/>` : "";
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => `<w:t xml:space="preserve">${officeText(line.replaceAll("\t", "    "))}</w:t>`)
    .join("<w:br/>");
  return `<w:p><w:pPr><w:pStyle w:val="Code"/>${indent}</w:pPr><w:r>${lines}</w:r></w:p>`;
}

/** A table of one column whose header says what the box is for. */
function writeBox(block: Extract<Block, { kind: "box" }>, place: Place, writer: DocxWriter): string {
  const colour = toneColour(block.tone, writer);
  const width = place.width;
  const borders = `<w:tcBorders><w:left w:val="single" w:sz="24" w:space="0" w:color="${colour}"/></w:tcBorders>`;
  const cell = (content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${borders}<w:shd w:val="clear" w:color="auto" w:fill="${tint(colour, 0.07)}"/></w:tcPr>${content}</w:tc>`;
  const title = `<w:p><w:pPr><w:pStyle w:val="BoxTitle"/></w:pPr><w:r><w:rPr><w:color w:val="${colour}"/></w:rPr><w:t xml:space="preserve">${officeText(block.title)}</w:t></w:r></w:p>`;
  const content = writeAll(block.blocks, { width: width - 240, depth: 0 }, writer);
  const look = `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  const whole = isShort(block) ? "<w:trPr><w:cantSplit/></w:trPr>" : "";
  const rows = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cell(title)}</w:tr><w:tr>${whole}${cell(closed(content))}</w:tr>`;
  return table("Box", [width], look, rows);
}

function writeFacts(facts: readonly Fact[], place: Place, writer: DocxWriter): string {
  const left = 2040;
  const widths = [left, place.width - left];
  const rows = facts.map((fact) => {
    const { name, blocks, tone } = fact;
    const cantSplit = isShort({ kind: "facts", facts: [fact] }) ? "<w:trPr><w:cantSplit/></w:trPr>" : "";
    const colour =
      tone === undefined ? "" : `<w:rPr><w:b/><w:bCs/><w:color w:val="${toneColour(tone, writer)}"/></w:rPr>`;
    const head = `<w:p><w:pPr><w:pStyle w:val="FactName"/></w:pPr><w:r>${colour}<w:t xml:space="preserve">${officeText(name)}</w:t></w:r></w:p>`;
    const content = closed(
      writeAll(blocks, { width: place.width - left - 120, depth: 0, style: "TableText" }, writer),
    );
    return `<w:tr>${cantSplit}<w:tc><w:tcPr><w:tcW w:w="${left}" w:type="dxa"/></w:tcPr>${head}</w:tc><w:tc><w:tcPr><w:tcW w:w="${place.width - left}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr>`;
  });
  const look = `<w:tblLook w:val="0080" w:firstRow="0" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
  return table("Facts", widths, look, rows.join(""));
}

/** A cell must end with a paragraph (17.4.65). */
function closed(content: string): string {
  return content.endsWith("</w:p>") ? content : `${content}<w:p/>`;
}

/** Its own size at 96 pixels an inch, so far as the text is wide and no page is filled. */
function writePicture(picture: Picture, place: Place, writer: DocxWriter): string {
  return `<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr>${writeDrawing(picture, place.width, writer)}</w:p>`;
}

/** @param widest in twentieths of a point. */
export function writeDrawing(picture: Picture, widest: number, writer: DocxWriter, highest = 6000): string {
  const { asset, hash, size: found } = picture;
  if (found === undefined || found.format === "webp") {
    writer.findings.add(notInWord(asset));
    return writeRuns([{ text: picture.alt, faint: true }], writer);
  }
  const scale = Math.min(15, widest / found.width, highest / found.height);
  const [wide, high] = [found.width, found.height].map((side) => Math.max(1, Math.round(side * scale)) * 635);
  const id = writer.next();
  const name = hash.slice(0, 16);
  const file = { asset, hash };
  const own = addMedia(writer, { path: `word/media/${name}.${found.format}`, ...file });
  const isDrawing = found.format === "svg";
  const shown = isDrawing
    ? addMedia(writer, { path: `word/media/${name}.png`, drawing: file, width: drawnWidth })
    : own;
  const drawing = isDrawing
    ? `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${own}"/></a:ext></a:extLst>`
    : "";
  const decorative = picture.alt === "" ? decoration : "";
  const alt = officeText(picture.alt);
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${wide}" cy="${high}"/>` +
    `<wp:docPr id="${id}" name="Picture ${id}" descr="${alt}">${decorative}</wp:docPr>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>` +
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${shown}">${drawing}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}

const decoration = `<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;

function notInWord(asset: string) {
  return {
    code: "output/picture",
    message: `Word cannot show the picture "${asset}", so only its text is in the document.`,
    hint: "Save it as PNG, JPEG or SVG.",
    file: asset,
  } as const;
}

/** Twice as many pixels as a page is wide in points. */
const drawnWidth = 1190;

function addMedia(writer: DocxWriter, part: OfficePart): string {
  writer.media.set(part.path, part);
  return relate(writer, "image", { part: part.path });
}

function toneColour(tone: Tone, writer: DocxWriter): string {
  return tones[tone] ?? writer.accent;
}

/** A breath of a colour on white paper. */
export function tint(colour: string, share: number): string {
  const mixed = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(part * share + 255 * (1 - share));
  });
  return mixed.map((part) => part.toString(16).padStart(2, "0")).join("");
}
