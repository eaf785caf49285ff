import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Workspace } from "./workspace.ts";
import { isReadAsText } from "./workspace-files.ts";

/** What `check --format json` prints and `coursewright/diagnostics` answers (contracts). */
export interface Report {
  readonly version: 1;
  /** How many files the language reads: documents, texts, catalogues. */
  readonly files: number;
  readonly summary: { readonly error: number; readonly warning: number; readonly info: number };
  /** Sorted by file, offset and code. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Sums up a workspace's findings. */
export function reportOn(workspace: Workspace): Report {
  const diagnostics = workspace.diagnostics();
  const files = workspace.paths().filter(isReadAsText).length;
  return { version: 1, files, summary: countBySeverity(diagnostics), diagnostics };
}

/** How many findings of each severity there are. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Report["summary"] {
  const count = (severity: string) => diagnostics.filter((each) => each.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}
