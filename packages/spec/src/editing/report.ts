import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { isReadAsText } from "./workspace-files.ts";

/** What `check --format json` prints and `coursewright/diagnostics` answers (contracts). */
export interface Report {
  readonly version: 1;
  /** How many files were read. */
  readonly files: number;
  readonly summary: { readonly error: number; readonly warning: number; readonly info: number };
  readonly diagnostics: readonly Diagnostic[];
}

/** Sums up a workspace's findings. */
export function reportOn(workspace: Workspace): Report {
  const diagnostics = workspace.diagnostics();
  const count = (severity: string) => diagnostics.filter((each) => each.severity === severity).length;
  return {
    version: 1,
    files: workspace.paths().filter(isReadAsText).length,
    summary: { error: count("error"), warning: count("warning"), info: count("info") },
    diagnostics,
  };
}
