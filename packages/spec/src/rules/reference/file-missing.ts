import { shorten } from "../../types/mismatch.ts";
import type { Path } from "../../types/reader.ts";
import type { World } from "../../workspace/world.ts";
import { usesIn } from "../intact.ts";
import { fileDemand, isWrongKind, nearestFile } from "../named-files.ts";
import { defineRule, type Finding } from "../rule.ts";
import { isAddress, workspacePath } from "../workspace-path.ts";

/** Every file that a document names is there. */
export const fileMissing = defineRule({
  code: "reference/file-missing",
  severity: "error",
  demand: "Every file that a document names is there.",
  subject: "any",
  *check(subject, world) {
    const { file } = subject;
    for (const { kinds, path, text } of usesIn(subject, world)) {
      if (!kinds.includes("file") || path[0] === "library") continue;
      const target = workspacePath(file, text);
      if (target === undefined || isThere(target, world)) continue;
      const demand = fileDemand(path);
      if (demand !== undefined && isWrongKind(demand, text, file, world)) continue;
      yield describe(text, path, file, nearestFile(text, file, world));
    }
  },
});

/** A folder is there if a file is in it. */
function isThere(path: string, world: World): boolean {
  if (world.file(path) !== undefined) return true;
  const folder = path === "" ? "" : `${path}/`;
  return world.paths().some((each) => each.startsWith(folder));
}

function describe(text: string, path: Path, document: string, near: string | undefined): Finding {
  const message = `There is no file "${shorten(text)}" beside ${document}.`;
  if (isAddress(text))
    return { path, message, hint: "A file of the workspace is expected here, not a web address." };
  if (near === undefined)
    return { path, message, hint: "Create the file, or correct the path; it is relative to this document." };
  return {
    path,
    message,
    hint: `Did you mean "${near}"?`,
    fixes: [{ title: `Change to "${near}"`, edits: [{ path, newText: near }] }],
  };
}
