import type { PrintedDocument } from "../document/document.ts";
import { officeText, officeXml } from "../ooxml/office-text.ts";
import { namespaces } from "./namespaces.ts";
import { textWidth } from "./write-blocks.ts";

/** What stands above each page but the first. */
export function writeHeader({ title, kind }: PrintedDocument): string {
  return officeXml(`<w:hdr ${namespaces}>${twoSides("Header", text(title), text(kind))}</w:hdr>`);
}

/** What stands below each page but the first: its number. */
export function writeFooter({ identity, words }: PrintedDocument): string {
  const [before = "", between = "", after = ""] = words.page.split(/\{pages?\}/);
  const number = [text(before), field("PAGE"), text(between), field("NUMPAGES"), text(after)].join("");
  return officeXml(`<w:ftr ${namespaces}>${twoSides("Footer", text(identity.version), number)}</w:ftr>`);
}

function twoSides(style: string, left: string, right: string): string {
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${tab}</w:pPr>${left}<w:r><w:tab/></w:r>${right}</w:p>`;
}

function text(content: string): string {
  return content === "" ? "" : `<w:r><w:t xml:space="preserve">${officeText(content)}</w:t></w:r>`;
}

function field(instruction: string): string {
  return `<w:fldSimple w:instr=" ${instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}
