import { shorten } from "../../types/mismatch.ts";
import { usesIn } from "../intact.ts";
import { defineRule } from "../rule.ts";
import { isAbsolute, workspacePath } from "../workspace-path.ts";

/** A path stays inside the workspace, so that a clone elsewhere finds the same file. */
export const fileOutside = defineRule({
  code: "reference/file-outside",
  severity: "error",
  demand: "A path that a document names stays inside the workspace.",
  subject: "any",
  *check(subject, world) {
    const { file } = subject;
    for (const { kinds, path, text } of usesIn(subject, world)) {
      if (!kinds.includes("file") || path[0] === "library") continue;
      if (workspacePath(file, text) !== undefined) continue;
      yield {
        path,
        message: isAbsolute(text)
          ? `"${shorten(text)}" begins at the root of one computer's disk.`
          : `"${shorten(text)}" leads out of the workspace.`,
        hint: "Copy the file into the workspace and write its path relative to this document.",
      };
    }
  },
});
