import { fileElement, href, type ManifestFacts, shortTitle } from "../../scorm/manifest-facts.ts";
import { xmlIdentifier } from "../../xml/identifier.ts";
import { element, writeXml, type XmlElement } from "../../xml/write-xml.ts";

const packaging = "http://www.imsglobal.org/xsd/imscp_v1p1";
const namespaces = {
  adlcp: "http://www.adlnet.org/xsd/adlcp_v1p3",
  adlseq: "http://www.adlnet.org/xsd/adlseq_v1p3",
  adlnav: "http://www.adlnet.org/xsd/adlnav_v1p3",
  imsss: "http://www.imsglobal.org/xsd/imsss",
} as const;

/** SCORM 2004 4th Edition, Content Aggregation Model 3.4: one organisation, one SCO, every shipped file listed. */
export function writeManifest(facts: ManifestFacts): string {
  const { scope, version } = facts;
  const organisation = xmlIdentifier("ORG", ...scope);
  const declared = Object.entries(namespaces).map(([prefix, address]) => [`xmlns:${prefix}`, address]);
  return writeXml(
    element(
      "manifest",
      {
        identifier: xmlIdentifier("MANIFEST", ...scope),
        version: version.slice(0, 20),
        xmlns: packaging,
        ...Object.fromEntries(declared),
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": [packaging, ...Object.values(namespaces)].map(location).join(" "),
      },
      element(
        "metadata",
        {},
        element("schema", {}, "ADL SCORM"),
        element("schemaversion", {}, "2004 4th Edition"),
      ),
      element("organizations", { default: organisation }, organisationElement(organisation, facts)),
      resources(facts),
    ),
  );
}

/** A namespace and its schema file at the package's root; of the sequencing rules it is the first version. */
function location(namespace: string): string {
  const name = namespace.split("/").at(-1);
  return `${namespace} ${name}${namespace === namespaces.imsss ? "_v1p0" : ""}.xsd`;
}

function organisationElement(identifier: string, { scope, title }: ManifestFacts): XmlElement {
  return element(
    "organization",
    { identifier, "adlseq:objectivesGlobalToSystem": "false" },
    element("title", {}, shortTitle(title)),
    element(
      "item",
      { identifier: xmlIdentifier("ITEM", ...scope), identifierref: xmlIdentifier("RES", ...scope) },
      element("title", {}, shortTitle(title)),
      element("adlcp:completionThreshold", { completedByMeasure: "false" }),
      element(
        "imsss:sequencing",
        {},
        element("imsss:deliveryControls", { completionSetByContent: "true", objectiveSetByContent: "true" }),
      ),
      onlyOne,
    ),
    element("imsss:sequencing", {}, element("imsss:controlMode", { choice: "true", flow: "true" })),
  );
}

/** With one SCO there is nowhere to continue to: the LMS need not offer it. */
const onlyOne = element(
  "adlnav:presentation",
  {},
  element(
    "adlnav:navigationInterface",
    {},
    ...["previous", "continue"].map((control) => element("adlnav:hideLMSUI", {}, control)),
  ),
);

function resources({ scope, launch, files, schemas }: ManifestFacts): XmlElement {
  return element(
    "resources",
    {},
    element(
      "resource",
      {
        identifier: xmlIdentifier("RES", ...scope),
        type: "webcontent",
        "adlcp:scormType": "sco",
        href: href(launch),
      },
      ...[launch, ...files].map(fileElement),
    ),
    element(
      "resource",
      { identifier: "RES.schemas", type: "webcontent", "adlcp:scormType": "asset" },
      ...schemas.map(fileElement),
    ),
  );
}
