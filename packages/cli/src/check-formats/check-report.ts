import type { Diagnostic, Workspace } from "@coursewright/spec";
import { isText } from "../host/load-workspace.ts";

/** What `check` found, as its JSON format prints it. */
export interface CheckReport {
  readonly version: 1;
  /** How many files the language reads: documents, texts, catalogues. */
  readonly files: number;
  readonly summary: { readonly error: number; readonly warning: number; readonly info: number };
  /** Sorted by file, offset and code. */
  readonly diagnostics: readonly Diagnostic[];
  /** With a baseline: how many of its findings are still there and left out, and how many are gone. */
  readonly baseline?: { readonly known: number; readonly gone: number };
  /** With a commit to compare with: how many findings have nothing to do with the changes since. */
  readonly changedSince?: { readonly ref: string; readonly elsewhere: number };
}

/** Sums up a workspace's findings. */
export function reportOf(workspace: Workspace): CheckReport {
  const files = workspace.paths().filter(isText).length;
  return withDiagnostics({ version: 1, files, summary: none, diagnostics: [] }, workspace.diagnostics());
}

const none: CheckReport["summary"] = { error: 0, warning: 0, info: 0 };

/** The same report with other findings, counted. */
export function withDiagnostics(report: CheckReport, diagnostics: readonly Diagnostic[]): CheckReport {
  const count = (severity: string) => diagnostics.filter((each) => each.severity === severity).length;
  const summary = { error: count("error"), warning: count("warning"), info: count("info") };
  return { ...report, summary, diagnostics };
}
