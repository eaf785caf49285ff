import { officeXml } from "../ooxml/office-text.ts";
import type { DocxWriter } from "./docx-writer.ts";
import { namespaces } from "./namespaces.ts";

/** Instances that every list with marks shares; those with numbers follow. */
const marked = { bullets: 1, boxes: 2 } as const;

/** The numbering of a list; one with numbers has its own, so that it begins anew. */
export function numberingOf(
  style: "bullets" | "numbers" | "boxes",
  start: number,
  writer: DocxWriter,
): number {
  if (style !== "numbers") return marked[style];
  writer.numberings.push(Number.isInteger(start) && start >= 0 ? Math.min(start, 32_000) : 1);
  return 2 + writer.numberings.length;
}

/** Lists (ECMA-376 Part 1, 17.9). */
export function writeNumbering({ numberings }: DocxWriter): string {
  const instances = [
    instance(marked.bullets, 0, ""),
    instance(marked.boxes, 1, ""),
    ...numberings.map((start, index) => instance(3 + index, 2, override(start))),
  ].join("");
  return officeXml(
    `<w:numbering ${namespaces}>${abstract(0, "bullet", "•", "")}${abstract(1, "bullet", "☐", symbols)}${abstract(2, "decimal", "", "")}${instances}</w:numbering>`,
  );
}

const symbols = `<w:rPr><w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" w:cs="Segoe UI Symbol"/></w:rPr>`;

function abstract(id: number, format: string, mark: string, look: string): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const text = mark === "" ? `%${level + 1}.` : mark;
    const indent = `<w:pPr><w:ind w:left="${(level + 1) * 360}" w:hanging="360"/></w:pPr>`;
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>${indent}${look}</w:lvl>`;
  }).join("");
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`;
}

function instance(id: number, definition: number, overrides: string): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

/** A nested list stands on a deeper level, so that the start counts on all of them. */
function override(start: number): string {
  return Array.from(
    { length: 9 },
    (_, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
  ).join("");
}
