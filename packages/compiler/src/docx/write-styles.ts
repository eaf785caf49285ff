import type { Tone } from "../document/document.ts";
import { officeText, officeXml } from "../ooxml/office-text.ts";
import type { DocxWriter } from "./docx-writer.ts";
import { namespaces } from "./namespaces.ts";
import { mono } from "./write-runs.ts";

/** What boxes are coloured in; those without an entry have the accent. */
export const tones: Readonly<Partial<Record<Tone, string>>> = {
  activity: "0a6673",
  note: "4a5565",
  cut: "8a5300",
  fallback: "6b3fa0",
  warning: "b3261e",
};

const ink = "1b2027";
const faint = "59626e";
const line = "d5dae1";

/** The look (ECMA-376 Part 1, 17.7): the type scale is 8, 9.5, 11, 13, 17 and 30 points, the face one that Word has. */
export function writeStyles({ accent, language, rightToLeft }: DocxWriter): string {
  const bidi = rightToLeft ? "<w:bidi/>" : "";
  const face = `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>`;
  const lang = `<w:lang w:val="${officeText(language)}" w:eastAsia="${officeText(language)}" w:bidi="${officeText(language)}"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${face}<w:color w:val="${ink}"/>${size(10.5)}${lang}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${bidi}<w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const headings = [
    heading(1, 17, accent, `<w:pageBreakBefore/>`, 0, 240),
    heading(2, 13, ink, "", 400, 120),
    heading(3, 11.5, ink, "", 280, 80),
    heading(4, 10.5, ink, "", 220, 60),
    heading(5, 10.5, faint, "", 160, 60),
  ].join("");
  const rule = `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="6" w:color="${line}"/></w:pBdr>`;
  const styles = [
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`,
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    headings,
    paragraph(
      "Title",
      "Title",
      `${spacing(0, 200)}`,
      `<w:b/><w:bCs/><w:color w:val="${ink}"/><w:spacing w:val="-10"/>${size(30)}`,
    ),
    paragraph("Subtitle", "Subtitle", spacing(0, 360), `<w:color w:val="${faint}"/>${size(13)}`),
    paragraph(
      "Kind",
      "Document Kind",
      spacing(2400, 160),
      `<w:b/><w:bCs/><w:color w:val="${accent}"/>${size(11)}`,
    ),
    paragraph("Imprint", "Imprint", spacing(0, 0), `<w:color w:val="${faint}"/>${size(8)}`),
    paragraph(
      "TOCHeading",
      "TOC Heading",
      `<w:pageBreakBefore/>${spacing(0, 240)}`,
      `<w:b/><w:bCs/><w:color w:val="${accent}"/>${size(17)}`,
    ),
    paragraph("TOC1", "toc 1", `${leader}${spacing(100, 0, 240)}`, `<w:b/><w:bCs/>${size(10)}`),
    paragraph("TOC2", "toc 2", `${leader}${spacing(0, 0, 240)}<w:ind w:left="240"/>`, size(10)),
    paragraph("ListParagraph", "List Paragraph", spacing(0, 60), ""),
    paragraph("TableList", "Table List", spacing(20, 20), size(9.5)),
    paragraph("Meta", "Meta", `<w:keepNext/>${spacing(0, 100)}`, `<w:color w:val="${faint}"/>${size(9)}`),
    paragraph("TableText", "Table Text", spacing(40, 40), size(9.5)),
    paragraph("FactName", "Fact Name", spacing(40, 40), `<w:color w:val="${faint}"/>${size(9)}`),
    paragraph("BoxTitle", "Box Title", `<w:keepNext/>${spacing(60, 60)}`, `<w:b/><w:bCs/>${size(9)}`),
    paragraph(
      "AfterTable",
      "After Table",
      `<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>`,
      size(4),
    ),
    paragraph("Figure", "Figure", spacing(120, 160), ""),
    paragraph("Rule", "Rule", `${rule}${spacing(0, 200)}`, ""),
    paragraph(
      "Quote",
      "Quote",
      `<w:pBdr><w:left w:val="single" w:sz="16" w:space="10" w:color="${line}"/></w:pBdr><w:ind w:left="240"/>`,
      `<w:color w:val="${faint}"/>`,
    ),
    paragraph(
      "Code",
      "Code",
      `<w:keepLines/><w:shd w:val="clear" w:color="auto" w:fill="f4f6f8"/>${spacing(120, 160, 252)}`,
      `${mono}${size(9)}`,
    ),
    paragraph("Header", "header", spacing(0, 0), `<w:color w:val="${faint}"/>${size(8)}`),
    paragraph("Footer", "footer", spacing(0, 0), `<w:color w:val="${faint}"/>${size(8)}`),
    character("InlineCode", "Inline Code", `${mono}${size(9.5)}`),
    character("Faint", "Faint", `<w:color w:val="${faint}"/>`),
    character("Hyperlink", "Hyperlink", `<w:color w:val="${accent}"/><w:u w:val="single"/>`),
    tableStyle("Lined", "Lined Table", inside(line), headerRow(accent)),
    tableStyle("Facts", "Fact Table", `${inside(line)}`, ""),
    tableStyle("Box", "Box", "", ""),
  ];
  return officeXml(`<w:styles ${namespaces}>${defaults}${styles.join("")}</w:styles>`);
}

const leader = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9184"/></w:tabs>`;

/** In points; the schema counts halves. */
function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}

function spacing(before: number, after: number, lines = 276): string {
  return `<w:spacing w:before="${before}" w:after="${after}" w:line="${lines}" w:lineRule="auto"/>`;
}

function heading(
  level: number,
  points: number,
  colour: string,
  more: string,
  before: number,
  after: number,
): string {
  const properties = `<w:keepNext/><w:keepLines/>${more}${spacing(before, after, 252)}<w:outlineLvl w:val="${level - 1}"/>`;
  const look = `<w:b/><w:bCs/><w:color w:val="${colour}"/>${size(points)}`;
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr>${properties}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
}

function paragraph(id: string, name: string, properties: string, look: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${properties}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
}

function character(id: string, name: string, look: string): string {
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${look}</w:rPr></w:style>`;
}

function inside(colour: string): string {
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`;
  return `<w:tblBorders>${["top", "bottom", "insideH"].map(border).join("")}</w:tblBorders>`;
}

function headerRow(colour: string): string {
  return `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${colour}"/></w:tcBorders></w:tcPr></w:tblStylePr>`;
}

function tableStyle(id: string, name: string, borders: string, more: string): string {
  const margins = `<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>`;
  return `<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>${borders}${margins}</w:tblPr>${more}</w:style>`;
}
