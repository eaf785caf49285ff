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
}

/** Sums up a workspace's findings. */
export function reportOf(workspace: Workspace): CheckReport {
  const diagnostics = workspace.diagnostics();
  const count = (severity: string) => diagnostics.filter((each) => each.severity === severity).length;
  return {
    version: 1,
    files: workspace.paths().filter(isText).length,
    summary: { error: count("error"), warning: count("warning"), info: count("info") },
    diagnostics,
  };
}
