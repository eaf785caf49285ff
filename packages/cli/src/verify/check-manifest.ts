import type { ManifestFacts, ManifestResource } from "./manifest-facts.ts";
import { standardOf, standards } from "./standards/standards.ts";

/** What is wrong with a SCORM manifest, beside the files that lie with it. */
export function checkManifest(facts: ManifestFacts, paths: readonly string[]): readonly string[] {
  if (facts.malformed !== undefined) return [`imsmanifest.xml is not well-formed: ${facts.malformed}`];
  return [
    ...checkHead(facts),
    ...checkIdentifiers(facts),
    ...checkItems(facts),
    ...facts.resources.flatMap((resource) => checkResource(resource, facts, new Set(paths))),
    ...checkListed(facts, paths),
  ];
}

/** The file that an LMS launches: that of the first item's resource. */
export function launchFile({ items, resources }: ManifestFacts): string | undefined {
  const first = items.find(({ resource }) => resource !== "");
  const href = resources.find(({ identifier }) => identifier === first?.resource)?.href;
  return href === undefined || href === "" ? undefined : pathOf(href);
}

function checkHead(facts: ManifestFacts): readonly string[] {
  const { root, schema, schemaVersion, organisations, defaultOrganisation } = facts;
  return [
    root === "manifest" ? [] : [`imsmanifest.xml begins with <${root}> instead of <manifest>.`],
    schema === "ADL SCORM" ? [] : [`The metadata's schema is "${schema}" instead of "ADL SCORM".`],
    standardOf(schemaVersion) !== undefined
      ? []
      : [`The schema's version is "${schemaVersion}"; ${known} can be verified.`],
    organisations.includes(defaultOrganisation)
      ? []
      : [`The default organisation "${defaultOrganisation}" does not exist.`],
  ].flat();
}

const known = standards.map(({ manifest }) => `"${manifest.schemaVersion}"`).join(" and ");

function checkIdentifiers({ identifiers }: ManifestFacts): readonly string[] {
  const twice = new Set(identifiers.filter((id, index) => identifiers.indexOf(id) !== index));
  return [
    ...[...twice].map((id) => `The identifier "${id}" is used twice.`),
    ...identifiers
      .filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))
      .map((id) => `"${id}" is not a valid identifier.`),
  ];
}

function checkItems({ items, resources }: ManifestFacts): readonly string[] {
  const known = new Set(resources.map(({ identifier }) => identifier));
  const untitled = items
    .filter(({ title }) => title === "")
    .map(({ identifier }) => `The item "${identifier}" has no title.`);
  const dangling = items
    .filter(({ resource }) => resource !== "" && !known.has(resource))
    .map(
      ({ identifier, resource }) =>
        `The item "${identifier}" names a resource "${resource}" that does not exist.`,
    );
  const nothing = items.some(({ resource }) => resource !== "") ? [] : ["No item launches anything."];
  return [...untitled, ...dangling, ...nothing];
}

function checkResource(
  resource: ManifestResource,
  facts: ManifestFacts,
  paths: ReadonlySet<string>,
): readonly string[] {
  const { identifier, type, scormType, href, files, dependencies } = resource;
  const launched = facts.items.some((item) => item.resource === identifier);
  const known = facts.resources.map((each) => each.identifier);
  return [
    type === "webcontent"
      ? []
      : [`The resource "${identifier}" is of type "${type}" instead of "webcontent".`],
    ["sco", "asset"].includes(scormType)
      ? []
      : [
          `The resource "${identifier}" has no adlcp:${standardOf(facts.schemaVersion)?.manifest.scormType ?? "scormtype"}.`,
        ],
    !launched || paths.has(pathOf(href)) ? [] : [`The launch file "${href}" is not in the package.`],
    href === "" || files.includes(href) ? [] : [`The launch file "${href}" is not listed as a file.`],
    ...files
      .filter((file) => !paths.has(pathOf(file)))
      .map((file) => [`"${file}" is listed but not in the package.`]),
    ...dependencies
      .filter((name) => !known.includes(name))
      .map((name) => [`The resource "${identifier}" depends on "${name}", which does not exist.`]),
  ].flat();
}

function checkListed(facts: ManifestFacts, paths: readonly string[]): readonly string[] {
  const listed = new Set(facts.resources.flatMap(({ files }) => files.map(pathOf)));
  const missing = facts.schemaLocations
    .filter((name) => !/^https?:/.test(name) && !paths.includes(name))
    .map((name) => `The schema "${name}" is named but not in the package.`);
  const unlisted = paths
    .filter((path) => path !== "imsmanifest.xml" && !listed.has(path))
    .map((path) => `"${path}" is in the package but not listed.`);
  return [...missing, ...unlisted];
}

/** A manifest's address as a path in the package. */
function pathOf(href: string): string {
  const plain = href.replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
