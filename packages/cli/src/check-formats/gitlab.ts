import { fingerprintsOf } from "../check/finding-mark.ts";
import type { CheckReport } from "./check-report.ts";
import type { Surroundings } from "./format.ts";
import { said } from "./said.ts";
import { wellFormed } from "./well-formed.ts";

/** For GitLab: a code quality report, the part of Code Climate's issues that GitLab reads and a little more. */
export function gitlab(report: CheckReport, { place, text }: Surroundings): string {
  const fingerprints = fingerprintsOf(report.diagnostics, text);
  const issues = report.diagnostics.map((diagnostic) => {
    const { code, severity, file, range, url, related } = diagnostic;
    return {
      type: "issue",
      check_name: code,
      description: said(diagnostic).replace(/\s*[\r\n]+\s*/g, " "),
      categories: ["Style"],
      severity: severities[severity],
      fingerprint: fingerprints.get(diagnostic),
      location: { path: wellFormed(place(file)), lines: { begin: range.start.line, end: range.end.line } },
      other_locations: related.map((each) => ({
        path: wellFormed(place(each.file)),
        lines: { begin: each.range.start.line, end: each.range.end.line },
      })),
      content: { body: `[${code}](${url})` },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}

const severities = { error: "major", warning: "minor", info: "info" } as const;
