import type { WorkspaceFile } from "../output.ts";

/** A part of an Office package (ECMA-376 Part 2, OPC): its place in the zip, what it is and what it refers to. */
export type OfficePart = {
  /** With `/`, without one at the beginning: `ppt/slides/slide1.xml`. */
  readonly path: string;
  /** Its media type; absent: the one of its ending, which must be in `endings`. */
  readonly type?: string;
  readonly relationships?: readonly OfficeRelationship[];
} & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
  /** A file of the workspace, by its path there. */
  | { readonly asset: string; readonly hash: string }
  /** A PNG of a drawing of the workspace, so many pixels wide. */
  | { readonly drawing: WorkspaceFile; readonly width: number }
);

export type OfficeRelationship = {
  /** Unique in its part: `rId1`. */
  readonly id: string;
  /** The last step of its type: `slideLayout`. A whole IRI where the type is none of ECMA-376's. */
  readonly type: string;
} & (
  | {
      /** The other part's path in the package. */
      readonly part: string;
    }
  | {
      /** An address outside of the package. */
      readonly address: string;
    }
);

/** Media types by file ending, for parts that state none. */
export const endings: Readonly<Record<string, string>> = {
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  svg: "image/svg+xml",
  webp: "image/webp",
  xml: "application/xml",
};

/** What follows the last dot of a path, in lower case. */
export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}
