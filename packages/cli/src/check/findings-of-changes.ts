import type { Diagnostic, Workspace } from "@coursewright/spec";
import { loadWorkspace, wouldBeRead } from "../host/load-workspace.ts";
import { baselineOf, compare } from "./baseline.ts";
import type { Changes } from "./changes.ts";
import { filesAt } from "./files-at.ts";
import type { Git } from "./git.ts";

/**
 * Those of a workspace's findings that its changes answer for: what stands in a changed file, what points
 * into one, and what was not found before the changes, wherever it stands.
 */
export function findingsOfChanges(
  root: string,
  workspace: Workspace,
  { files, base }: Changes,
  git: Git,
): readonly Diagnostic[] {
  const changed = new Set(files);
  const diagnostics = workspace.diagnostics();
  const touches = ({ file, related }: Diagnostic) =>
    changed.has(file) || related.some((each) => changed.has(each.file));
  const elsewhere = diagnostics.filter((each) => !touches(each));
  if (elsewhere.length === 0 || files.length === 0) return diagnostics.filter(touches);
  const before = workspaceBefore(root, files, base, git);
  const known = baselineOf(before.diagnostics(), (file) => before.text(file));
  const fresh = new Set(compare(elsewhere, known, (file) => workspace.text(file)).fresh);
  return diagnostics.filter((each) => touches(each) || fresh.has(each));
}

/** The workspace as it is, with the changed files as they were. */
function workspaceBefore(root: string, files: readonly string[], base: string, git: Git): Workspace {
  const workspace = loadWorkspace(root);
  const contents = filesAt(git, base, files);
  for (const file of files.filter(wouldBeRead)) {
    const content = contents.get(file);
    if (content === undefined) workspace.delete(file);
    else workspace.set(file, content);
  }
  return workspace;
}
