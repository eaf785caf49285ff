import type { OfficeRelationship } from "./office-part.ts";
import { officeText, officeXml } from "./office-text.ts";

const prefix = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** The relationships of a part (ECMA-376 Part 2, 6.5); targets are written relative to it. */
export function writeRelationships(owner: string, relationships: readonly OfficeRelationship[]): string {
  const written = relationships.map((relationship) => write(owner, relationship)).join("");
  return officeXml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written}</Relationships>`,
  );
}

/** Where a part's relationships stand: `ppt/slides/_rels/slide1.xml.rels`. */
export function relationshipsPath(owner: string): string {
  const end = owner.lastIndexOf("/") + 1;
  return `${owner.slice(0, end)}_rels/${owner.slice(end)}.rels`;
}

function write(owner: string, relationship: OfficeRelationship): string {
  const { id, type } = relationship;
  const iri = type.includes(":") ? type : prefix + type;
  const target =
    "part" in relationship
      ? `Target="${officeText(relativePath(owner, relationship.part))}"`
      : `Target="${officeText(relationship.address)}" TargetMode="External"`;
  return `<Relationship Id="${id}" Type="${iri}" ${target}/>`;
}

/** The way from a part to another one. */
function relativePath(from: string, to: string): string {
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at += 1) if (from[at] === "/") shared = at + 1;
  const up = from.slice(shared).split("/").length - 1;
  return "../".repeat(up) + to.slice(shared);
}
