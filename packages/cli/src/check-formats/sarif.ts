import { type CodeInfo, codes, type Diagnostic, type Edit, type Fix, type Range } from "@coursewright/spec";
import { fingerprintsOf } from "../check/finding-mark.ts";
import { byFile } from "./by-file.ts";
import type { CheckReport } from "./check-report.ts";
import type { Surroundings } from "./format.ts";
import { said } from "./said.ts";
import { wellFormed } from "./well-formed.ts";

/** For code scanning: SARIF 2.1.0 with the rules' pages, related places, repairs and fingerprints. */
export function sarif(report: CheckReport, surroundings: Surroundings): string {
  const { diagnostics } = report;
  const rules = [...new Map(diagnostics.map(({ code, url }) => [code, url]))].sort();
  const index = new Map(rules.map(([code], at) => [code, at]));
  const fingerprints = fingerprintsOf(diagnostics, surroundings.text);
  const run = {
    tool: {
      driver: {
        name: "Coursewright",
        version: surroundings.version,
        semanticVersion: surroundings.version,
        informationUri: "https://coursewright.dev",
        rules: rules.map(([code, url]) => rule(code, url, surroundings)),
      },
    },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [top]: { description: { text: "The top of the repository." } } },
    results: diagnostics.map((each) => ({
      ...result(each, surroundings),
      ruleIndex: index.get(each.code),
      partialFingerprints: { "coursewright/v1": fingerprints.get(each) },
      ...(report.baseline === undefined ? {} : { baselineState: "new" }),
    })),
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const top = "%SRCROOT%";
const levels = { error: "error", warning: "warning", info: "note", off: "none" } as const;

function rule(code: string, url: string, { page }: Surroundings) {
  const info: CodeInfo | undefined = codes.get(code);
  const markdown = page(code);
  return {
    id: code,
    helpUri: url,
    ...(info === undefined
      ? {}
      : { shortDescription: { text: info.demand }, defaultConfiguration: { level: levels[info.severity] } }),
    ...(markdown === undefined ? {} : { help: { text: `${info?.demand ?? code} ${url}`, markdown } }),
    properties: { tags: [code.slice(0, code.indexOf("/"))] },
  };
}

function result(diagnostic: Diagnostic, surroundings: Surroundings) {
  const { code, severity, file, range, related, fixes } = diagnostic;
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: literally(said(diagnostic)) },
    locations: [{ physicalLocation: physical(file, range, surroundings) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, id) => ({
            id,
            message: { text: literally(wellFormed(each.message)) },
            physicalLocation: physical(each.file, each.range, surroundings),
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((each) => repair(each, surroundings)) }),
  };
}

function physical(file: string, range: Range, surroundings: Surroundings) {
  return { artifactLocation: artifact(file, surroundings), region: region(range) };
}

/** A relative reference (RFC 3986): each step of the path is escaped, a leading colon or slash cannot be one. */
function artifact(file: string, { place }: Surroundings) {
  const uri = wellFormed(place(file)).split("/").map(encodeURIComponent).join("/");
  return { uri, uriBaseId: top };
}

/** Ends are exclusive here as there. */
function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function repair({ title, edits }: Fix, surroundings: Surroundings) {
  return {
    description: { text: literally(wellFormed(title)) },
    artifactChanges: [...byFile(edits)].map(([file, changes]) => ({
      artifactLocation: artifact(file, surroundings),
      replacements: changes.map(replacement),
    })),
  };
}

function replacement({ range, newText }: Edit) {
  return { deletedRegion: region(range), insertedContent: { text: wellFormed(newText) } };
}

/** So that nothing in it is taken for a placeholder or a link (3.11.5, 3.11.6). */
function literally(text: string): string {
  return text.replace(/\{(\d+)\}/g, "{{$1}}").replace(/\[([^[\]]*)\]\(/g, "\\[$1\\](");
}
