import type { PrintedDocument } from "../document/document.ts";
import type { Findings } from "../finding.ts";
import { officePackage } from "../ooxml/office-package.ts";
import type { OfficePart } from "../ooxml/office-part.ts";
import { officeText, officeXml } from "../ooxml/office-text.ts";
import type { ArchiveFile } from "../output.ts";
import { createDocxWriter, type DocxWriter, relate } from "./docx-writer.ts";
import { namespaces } from "./namespaces.ts";
import { textWidth, writeBlocks, writeDrawing } from "./write-blocks.ts";
import { writeFooter, writeHeader } from "./write-frame.ts";
import { writeNumbering } from "./write-numbering.ts";
import { writeRuns } from "./write-runs.ts";
import { writeStyles } from "./write-styles.ts";

/** The entries of a Word document (ECMA-376, WordprocessingML) that says what the printed document says. */
export function writeDocx(printed: PrintedDocument, findings: Findings): ArchiveFile["archive"] {
  const { language, direction, accent, identity, title, words } = printed;
  const writer = createDocxWriter({
    language,
    rightToLeft: direction === "rtl",
    accent: accent.replace("#", "").toLowerCase(),
    findings,
  });
  const fixed: readonly OfficePart[] = [
    part("styles", writeStyles(writer)),
    part("settings", writeSettings()),
    part("header", writeHeader(printed)),
    part("footer", writeFooter(printed)),
  ];
  for (const name of ["styles", "settings", "header", "footer", "numbering"])
    relate(writer, name, { part: `word/${name}.xml` });
  const text = writeMain(printed, writer);
  const main: OfficePart = {
    path: mainPath,
    type: `${type}.document.main+xml`,
    text,
    relationships: writer.relationships,
  };
  const numbering = part("numbering", writeNumbering(writer));
  return officePackage(mainPath, [main, ...fixed, numbering, ...writer.media.values()], {
    title,
    creator: words.creator,
    language,
    identifier: identity.id,
    version: identity.version,
    contentHash: identity.contentHash,
  });
}

const mainPath = "word/document.xml";
const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";

function part(name: string, text: string): OfficePart {
  return { path: `word/${name}.xml`, type: `${type}.${name}+xml`, text };
}

/** Word fills in page numbers when it opens the document. */
function writeSettings(): string {
  return officeXml(
    `<w:settings ${namespaces}><w:defaultTabStop w:val="720"/><w:updateFields w:val="true"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  );
}

function writeMain(printed: PrintedDocument, writer: DocxWriter): string {
  const cover = writeCover(printed, writer);
  const blocks = writeBlocks(printed.blocks, writer);
  const frame = ["header", "footer"]
    .map((name) => {
      const id = relate(writer, name, { part: `word/${name}.xml` });
      return `<w:${name}Reference w:type="default" r:id="${id}"/>`;
    })
    .join("");
  const page = `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1588" w:right="1361" w:bottom="1361" w:left="1361" w:header="794" w:footer="680" w:gutter="0"/><w:titlePg/>`;
  const section = `<w:sectPr>${frame}${page}${writer.rightToLeft ? "<w:bidi/>" : ""}</w:sectPr>`;
  const contents = writeContents(printed.words.contents, writer);
  return officeXml(
    `<w:document ${namespaces}><w:body>${cover}${contents}${blocks}${section}</w:body></w:document>`,
  );
}

function writeCover(printed: PrintedDocument, writer: DocxWriter): string {
  const { title, subtitle, kind, logo, facts, imprint } = printed;
  const line = (style: string, content: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${writeRuns([{ text: content }], writer)}</w:p>`;
  return [
    logo === undefined ? "" : `<w:p>${writeDrawing(logo, textWidth, writer, 680)}</w:p>`,
    line("Kind", kind),
    line("Title", title),
    subtitle === undefined ? "" : line("Subtitle", subtitle),
    writeBlocks([{ kind: "facts", facts }], writer),
    ...imprint.map((text) => line("Imprint", text)),
  ].join("");
}

/** A field that Word fills; until then the headings themselves, which lead to their places (17.16.5.68). */
function writeContents(title: string, writer: DocxWriter): string {
  const char = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const begin = `${char("begin")}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>${char("separate")}`;
  const entries = writer.contents.map(({ level, text, bookmark }, index) => {
    const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1"><w:r><w:t xml:space="preserve">${officeText(text)}</w:t></w:r></w:hyperlink>`;
    return `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/></w:pPr>${index === 0 ? begin : ""}${link}</w:p>`;
  });
  if (entries.length === 0) return "";
  return `<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>${writeRuns([{ text: title }], writer)}</w:p>${entries.join("")}<w:p>${char("end")}</w:p>`;
}
