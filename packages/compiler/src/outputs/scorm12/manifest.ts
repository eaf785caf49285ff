import { fileElement, href, type ManifestFacts, shortTitle } from "../../scorm/manifest-facts.ts";
import { xmlIdentifier } from "../../xml/identifier.ts";
import { element, writeXml } from "../../xml/write-xml.ts";

const packaging = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
const metadata = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";
const scorm = "http://www.adlnet.org/xsd/adlcp_rootv1p2";

/** SCORM 1.2 Content Aggregation Model, 2.3: one organisation, one SCO, every shipped file listed. */
export function writeManifest({ scope, title, version, launch, files, schemas }: ManifestFacts): string {
  const organisation = xmlIdentifier("ORG", ...scope);
  const resource = xmlIdentifier("RES", ...scope);
  const locations = [packaging, metadata, scorm].map(
    (namespace) => `${namespace} ${namespace.split("/").at(-1)}.xsd`,
  );
  return writeXml(
    element(
      "manifest",
      {
        identifier: xmlIdentifier("MANIFEST", ...scope),
        version: version.slice(0, 20),
        xmlns: packaging,
        "xmlns:adlcp": scorm,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": locations.join(" "),
      },
      element("metadata", {}, element("schema", {}, "ADL SCORM"), element("schemaversion", {}, "1.2")),
      element(
        "organizations",
        { default: organisation },
        element(
          "organization",
          { identifier: organisation },
          element("title", {}, shortTitle(title)),
          element(
            "item",
            { identifier: xmlIdentifier("ITEM", ...scope), identifierref: resource, isvisible: "true" },
            element("title", {}, shortTitle(title)),
          ),
        ),
      ),
      element(
        "resources",
        {},
        element(
          "resource",
          { identifier: resource, type: "webcontent", "adlcp:scormtype": "sco", href: href(launch) },
          ...[launch, ...files].map(fileElement),
        ),
        element(
          "resource",
          { identifier: "RES.schemas", type: "webcontent", "adlcp:scormtype": "asset" },
          ...schemas.map(fileElement),
        ),
      ),
    ),
  );
}
