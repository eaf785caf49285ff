import type { Findings } from "../finding.ts";
import type { OfficePart, OfficeRelationship } from "../ooxml/office-part.ts";

/** What the parts of a document share while they are written. */
export interface DocxWriter {
  readonly language: string;
  readonly rightToLeft: boolean;
  /** Six hexadecimal digits. */
  readonly accent: string;
  readonly findings: Findings;
  /** Relationships of the main part, and the parts they lead to. */
  readonly relationships: OfficeRelationship[];
  readonly media: Map<string, OfficePart>;
  /** Where each list with numbers begins: one numbering instance each. */
  readonly numberings: number[];
  /** Headings of the first two levels, for the table of contents. */
  readonly contents: { readonly level: number; readonly text: string; readonly bookmark: string }[];
  /** A number that nothing else in the document has. */
  next(): number;
}

export function createDocxWriter(
  fixed: Pick<DocxWriter, "language" | "rightToLeft" | "accent" | "findings">,
): DocxWriter {
  let last = 0;
  return {
    ...fixed,
    relationships: [],
    media: new Map(),
    numberings: [],
    contents: [],
    next: () => {
      last += 1;
      return last;
    },
  };
}

/** The id of a relationship of the main part; the same target has one. */
export function relate(
  writer: DocxWriter,
  type: string,
  target: { readonly part: string } | { readonly address: string },
): string {
  const known = writer.relationships.find(
    (each) =>
      each.type === type &&
      ("part" in each
        ? "part" in target && each.part === target.part
        : "address" in target && each.address === target.address),
  );
  if (known !== undefined) return known.id;
  const id = `rId${writer.relationships.length + 1}`;
  writer.relationships.push({ id, type, ...target });
  return id;
}
