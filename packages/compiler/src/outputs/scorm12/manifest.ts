import { xmlIdentifier } from "../../xml/identifier.ts";
import { element, writeXml, type XmlElement } from "../../xml/write-xml.ts";

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

function fileElement(path: string): XmlElement {
  return element("file", { href: href(path) });
}

function href(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Characters beyond what LMSs keep of a title are cut at a word. */
function shortTitle(title: string): string {
  return title.length <= 200 ? title : `${title.slice(0, 199).replace(/\s\S*$/, "")}…`;
}
