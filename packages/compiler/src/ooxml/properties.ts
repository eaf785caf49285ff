import type { OfficePart } from "./office-part.ts";
import { officeText, officeXml } from "./office-text.ts";

/** What an Office document says of itself. */
export interface OfficeProperties {
  readonly title: string;
  readonly subject?: string;
  readonly description?: string;
  /** Who it is by: the product's or the program's name. */
  readonly creator: string;
  /** As in BCP 47. */
  readonly language: string;
  /** An IRI of what it was made from. */
  readonly identifier: string;
  readonly version: string;
  /** A digest of what it was made from. */
  readonly contentHash: string;
}

/** When every document was made: a date of today would make two builds differ. The same as in our zips. */
const date = "1980-01-01T00:00:00Z";

/** The three parts of properties: core (ECMA-376 Part 2, 8), extended and custom (Part 1, 22.2 and 22.3). */
export function propertyParts(properties: OfficeProperties): readonly OfficePart[] {
  return [
    { path: corePath, type: `${packageType}.core-properties+xml`, text: writeCore(properties) },
    { path: extendedPath, type: `${documentType}.extended-properties+xml`, text: writeExtended() },
    { path: customPath, type: `${documentType}.custom-properties+xml`, text: writeCustom(properties) },
  ];
}

export const corePath = "docProps/core.xml";
export const extendedPath = "docProps/app.xml";
export const customPath = "docProps/custom.xml";

const packageType = "application/vnd.openxmlformats-package";
const documentType = "application/vnd.openxmlformats-officedocument";

function writeCore(properties: OfficeProperties): string {
  const { title, subject, description, creator, language, identifier, version } = properties;
  const optional = (name: string, text: string | undefined) =>
    text === undefined ? "" : `<dc:${name}>${officeText(text)}</dc:${name}>`;
  return officeXml(
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dc:title>${officeText(title)}</dc:title>${optional("subject", subject)}<dc:creator>${officeText(creator)}</dc:creator>` +
      `${optional("description", description)}<dc:identifier>${officeText(identifier)}</dc:identifier><dc:language>${officeText(language)}</dc:language>` +
      `<cp:lastModifiedBy>Coursewright</cp:lastModifiedBy><cp:version>${officeText(version)}</cp:version>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`,
  );
}

function writeExtended(): string {
  return officeXml(
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Coursewright</Application></Properties>`,
  );
}

/** The format's own identifier for named properties. */
const named = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

function writeCustom({ contentHash }: OfficeProperties): string {
  return officeXml(
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
      `<property fmtid="${named}" pid="2" name="ContentHash"><vt:lpwstr>${officeText(contentHash)}</vt:lpwstr></property></Properties>`,
  );
}
