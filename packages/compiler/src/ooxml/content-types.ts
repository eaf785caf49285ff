import { endingOf, endings, type OfficePart } from "./office-part.ts";
import { officeText, officeXml } from "./office-text.ts";

/** `[Content_Types].xml` (ECMA-376 Part 2, 7.2.3): a default by ending, an override by part. */
export function writeContentTypes(parts: readonly OfficePart[]): string {
  const used = new Set(["rels", "xml", ...parts.filter(({ type }) => type === undefined).map(endingOfPart)]);
  const defaults = [...used].sort().map(writeDefault).join("");
  const overrides = [...parts].sort(byPath).map(writeOverride).join("");
  return officeXml(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides}</Types>`,
  );
}

function endingOfPart({ path }: OfficePart): string {
  return endingOf(path);
}

function byPath(a: OfficePart, b: OfficePart): number {
  return a.path < b.path ? -1 : 1;
}

function writeDefault(ending: string): string {
  const type = endings[ending];
  if (type === undefined) throw new Error(`A part that ends in .${ending} must state its type.`);
  return `<Default Extension="${ending}" ContentType="${type}"/>`;
}

function writeOverride({ path, type }: OfficePart): string {
  return type === undefined ? "" : `<Override PartName="/${officeText(path)}" ContentType="${type}"/>`;
}
