import { countBySeverity, type Diagnostic, type Report } from "@coursewright/spec";

/** What `check` found, as its JSON format prints it. */
export interface CheckReport extends Report {
  /** With a baseline: how many of its findings are still there and left out, and how many are gone. */
  readonly baseline?: { readonly known: number; readonly gone: number };
  /** With a commit to compare with: how many findings have nothing to do with the changes since. */
  readonly changedSince?: { readonly ref: string; readonly elsewhere: number };
}

/** The same report with other findings, counted. */
export function withDiagnostics(report: CheckReport, diagnostics: readonly Diagnostic[]): CheckReport {
  return { ...report, summary: countBySeverity(diagnostics), diagnostics };
}
