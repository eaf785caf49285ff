import { element, type XmlElement } from "../xml/write-xml.ts";

/** What imsmanifest.xml says about a package of one SCO. */
export interface ManifestFacts {
  /** The scope's kind and id: what the LMS keeps its records by. */
  readonly scope: readonly string[];
  readonly title: string;
  readonly version: string;
  readonly launch: string;
  /** Every other file of the SCO, then those that describe the package. */
  readonly files: readonly string[];
  readonly schemas: readonly string[];
}

export function fileElement(path: string): XmlElement {
  return element("file", { href: href(path) });
}

/** A path as an address, percent-encoded once. */
export function href(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Characters beyond what LMSs keep of a title are cut at a word. */
export function shortTitle(title: string): string {
  return title.length <= 200 ? title : `${title.slice(0, 199).replace(/\s\S*$/, "")}…`;
}
