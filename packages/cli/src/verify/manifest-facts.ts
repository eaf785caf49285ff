/// <reference lib="dom" />

/** What a SCORM manifest says, read by a browser's own parser. */
export interface ManifestFacts {
  /** The parser's complaint, if it is not well-formed. */
  readonly malformed?: string;
  readonly root: string;
  readonly schema: string;
  readonly schemaVersion: string;
  readonly schemaLocations: readonly string[];
  readonly identifiers: readonly string[];
  readonly defaultOrganisation: string;
  readonly organisations: readonly string[];
  readonly items: readonly {
    readonly identifier: string;
    readonly title: string;
    readonly resource: string;
    /** What the content sets itself: `completionSetByContent`, `objectiveSetByContent`. */
    readonly contentSets: readonly string[];
  }[];
  /** By what an LMS would decide by itself, as it is written. */
  readonly decides: readonly string[];
  readonly resources: readonly ManifestResource[];
}

export interface ManifestResource {
  readonly identifier: string;
  readonly type: string;
  readonly scormType: string;
  readonly href: string;
  readonly files: readonly string[];
  readonly dependencies: readonly string[];
}

/**
 * Runs in a page. Self-contained.
 *
 * @param types the namespace and name of the attribute that tells a SCO from an asset, by the schema's version.
 */
export function readManifest([xml, types]: readonly [
  string,
  Readonly<Record<string, readonly [string, string]>>,
]): ManifestFacts {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const xsi = "http://www.w3.org/2001/XMLSchema-instance";
  const all = (name: string, within: Document | Element = document) => [
    ...within.getElementsByTagNameNS("*", name),
  ];
  const text = (name: string) => all(name)[0]?.textContent?.trim() ?? "";
  const attribute = (node: Element | undefined, name: string) => node?.getAttribute(name) ?? "";
  const isTrue = (value: string | null) => /^(true|1)$/.test(value?.trim() ?? "");
  const setBy = (item: Element) =>
    [...item.children]
      .filter(({ localName }) => localName === "sequencing")
      .flatMap((own) => all("deliveryControls", own).flatMap((node) => [...node.attributes]))
      .filter(({ value }) => isTrue(value))
      .map(({ localName }) => localName);
  const deciding = [
    ...["masteryscore", "rollupRule", "minNormalizedMeasure", "limitConditions"],
    ...["preConditionRule", "postConditionRule", "exitConditionRule"],
  ].filter((name) => all(name).length > 0);
  const measured = [...document.querySelectorAll("[satisfiedByMeasure], [completedByMeasure]")]
    .flatMap((node) => [...node.attributes])
    .filter(({ localName, value }) => /^(satisfied|completed)ByMeasure$/.test(localName) && isTrue(value))
    .map(({ localName }) => `${localName}="true"`);
  const malformed = all("parsererror")[0]?.textContent ?? undefined;
  const root = document.documentElement;
  const schemaVersion = text("schemaversion");
  const [scorm = "", scormType = ""] = types[schemaVersion] ?? [];
  return {
    ...(malformed === undefined ? {} : { malformed: malformed.slice(0, 300) }),
    root: root.localName,
    schema: text("schema"),
    schemaVersion,
    schemaLocations: (root.getAttributeNS(xsi, "schemaLocation") ?? "")
      .split(/\s+/)
      .filter((_, index) => index % 2 === 1),
    identifiers: [...document.querySelectorAll("[identifier]")].map((node) => attribute(node, "identifier")),
    defaultOrganisation: attribute(all("organizations")[0], "default"),
    organisations: all("organization").map((node) => attribute(node, "identifier")),
    items: all("item").map((node) => ({
      identifier: attribute(node, "identifier"),
      title: [...node.children].find((child) => child.localName === "title")?.textContent?.trim() ?? "",
      resource: attribute(node, "identifierref"),
      contentSets: setBy(node),
    })),
    decides: [...new Set([...deciding.map((name) => `<${name}>`), ...measured])],
    resources: all("resource").map((node) => ({
      identifier: attribute(node, "identifier"),
      type: attribute(node, "type"),
      scormType: node.getAttributeNS(scorm, scormType) ?? "",
      href: attribute(node, "href"),
      files: all("file", node).map((file) => attribute(file, "href")),
      dependencies: all("dependency", node).map((dependency) => attribute(dependency, "identifierref")),
    })),
  };
}
