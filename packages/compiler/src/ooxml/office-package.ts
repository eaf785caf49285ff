import type { ArchiveEntry } from "../output.ts";
import { writeContentTypes } from "./content-types.ts";
import type { OfficePart, OfficeRelationship } from "./office-part.ts";
import { corePath, customPath, extendedPath, type OfficeProperties, propertyParts } from "./properties.ts";
import { relationshipsPath, writeRelationships } from "./relationships.ts";

/**
 * The entries of an Office document, for `archive(path, entries)`.
 *
 * @param main the path of the part that Office opens first.
 */
export function officePackage(
  main: string,
  parts: readonly OfficePart[],
  properties: OfficeProperties,
): readonly ArchiveEntry[] {
  const all = [...propertyParts(properties), ...parts];
  return [
    { path: "[Content_Types].xml", text: writeContentTypes(all) },
    { path: "_rels/.rels", text: writeRelationships("", rootRelationships(main)) },
    ...all.flatMap(entriesOf),
  ];
}

function rootRelationships(main: string): readonly OfficeRelationship[] {
  const core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  return [
    { id: "rId1", type: "officeDocument", part: main },
    { id: "rId2", type: core, part: corePath },
    { id: "rId3", type: "extended-properties", part: extendedPath },
    { id: "rId4", type: "custom-properties", part: customPath },
  ];
}

function entriesOf(part: OfficePart): readonly ArchiveEntry[] {
  const { path, relationships = [] } = part;
  if (relationships.length === 0) return [contentOf(part)];
  return [contentOf(part), { path: relationshipsPath(path), text: writeRelationships(path, relationships) }];
}

function contentOf(part: OfficePart): ArchiveEntry {
  const { path } = part;
  if ("text" in part) return { path, text: part.text };
  if ("bytes" in part) return { path, bytes: part.bytes };
  if ("drawing" in part) return { path, drawing: part.drawing, width: part.width };
  return { path, asset: part.asset, hash: part.hash };
}
