import type { Diagnostic as Finding, Range as Place } from "@coursewright/spec";
import { type Diagnostic, DiagnosticSeverity, type Range } from "vscode-languageserver";
import type { Files, ProgramFile } from "./files.ts";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** A finding as the protocol has it. */
export function toDiagnostic(finding: Finding, file: ProgramFile, files: Files): Diagnostic {
  return {
    range: rangeIn(file, finding.range, files),
    severity: severities[finding.severity],
    code: finding.code,
    codeDescription: { href: finding.url },
    source: "coursewright",
    message: finding.hint === "" ? finding.message : `${finding.message}\n${finding.hint}`,
    ...(finding.related.length === 0
      ? {}
      : {
          relatedInformation: finding.related.map((each) => {
            const other = { program: file.program, path: each.file };
            return {
              message: each.message,
              location: { uri: files.uriOf(other), range: rangeIn(other, each.range, files) },
            };
          }),
        }),
  };
}

/** A place of a finding in its file; findings count from 1, the protocol from 0. */
export function rangeIn(file: ProgramFile, place: Place, files: Files): Range {
  const lines = files.openIn(file)?.lines;
  if (lines !== undefined) return lines.rangeOf({ start: place.start.offset, end: place.end.offset });
  return {
    start: { line: place.start.line - 1, character: place.start.column - 1 },
    end: { line: place.end.line - 1, character: place.end.column - 1 },
  };
}
