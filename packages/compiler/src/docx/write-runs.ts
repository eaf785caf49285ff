import type { Inline, InlineText } from "../document/document.ts";
import { officeText } from "../ooxml/office-text.ts";
import { type DocxWriter, relate } from "./docx-writer.ts";

/** Runs of text (ECMA-376 Part 1, 17.3.2), links around those that lead somewhere. */
export function writeRuns(text: InlineText, writer: DocxWriter): string {
  return text.map((part) => writePart(part, writer)).join("");
}

function writePart(part: Inline, writer: DocxWriter): string {
  const runs = writeRun(part);
  if (part.link === undefined) return runs;
  const id = relate(writer, "hyperlink", { address: part.link });
  return `<w:hyperlink r:id="${id}" w:history="1">${runs}</w:hyperlink>`;
}

/** The order of properties is the schema's. */
function writeRun(part: Inline): string {
  const style =
    part.link !== undefined ? "Hyperlink" : part.code ? "InlineCode" : part.faint ? "Faint" : undefined;
  const properties = [
    style === undefined ? "" : `<w:rStyle w:val="${style}"/>`,
    // The style says so too; but LibreOffice forgets that in a table.
    part.code ? mono : "",
    part.strong ? "<w:b/><w:bCs/>" : "",
    part.emphasis ? "<w:i/><w:iCs/>" : "",
    part.strike ? "<w:strike/>" : "",
    isRightToLeft(part.text) ? "<w:rtl/>" : "",
  ].join("");
  const all = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  const line = part.newLine ? `<w:r>${all}<w:br/></w:r>` : "";
  const content = part.text
    .split("\n")
    .map((each) => `<w:t xml:space="preserve">${officeText(each)}</w:t>`)
    .join("<w:br/>");
  return `${line}<w:r>${all}${content}</w:r>`;
}

/** The face of code, one that every machine has. */
export const mono = `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:eastAsia="Courier New" w:cs="Courier New"/>`;

/** Hebrew, Arabic and their neighbours. */
function isRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text);
}
