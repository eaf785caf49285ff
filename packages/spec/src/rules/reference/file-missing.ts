import { nearest } from "../../text/nearest.ts";
import { shorten } from "../../types/mismatch.ts";
import type { Path } from "../../types/reader.ts";
import type { World } from "../../workspace/world.ts";
import { usesIn } from "../intact.ts";
import { defineRule, type Finding } from "../rule.ts";
import { isAddress, relativePath, workspacePath } from "../workspace-path.ts";

/** Every file that a document names is there. */
export const fileMissing = defineRule({
  code: "reference/file-missing",
  severity: "error",
  demand: "Every file that a document names is there.",
  subject: "any",
  *check({ kind, key, file }, world) {
    for (const { kinds, path, text } of usesIn({ kind, key }, world)) {
      if (!kinds.includes("file") || path[0] === "library") continue;
      const target = workspacePath(file, text);
      if (target === undefined || isThere(target, world)) continue;
      yield describe(text, path, file, world);
    }
  },
});

/** A folder is there if a file is in it. */
function isThere(path: string, world: World): boolean {
  if (world.file(path) !== undefined) return true;
  const folder = path === "" ? "" : `${path}/`;
  return world.paths().some((each) => each.startsWith(folder));
}

function describe(text: string, path: Path, document: string, world: World): Finding {
  const message = `There is no file "${shorten(text)}" beside ${document}.`;
  if (isAddress(text))
    return { path, message, hint: "A file of the workspace is expected here, not a web address." };
  const near = suggest(text, document, world);
  if (near === undefined)
    return { path, message, hint: "Create the file, or correct the path; it is relative to this document." };
  return {
    path,
    message,
    hint: `Did you mean "${near}"?`,
    fixes: [{ title: `Change to "${near}"`, edits: [{ path, newText: near }] }],
  };
}

/** Whether a path is a translation or a variant of another: `why.id.md` of `why.md`. */
function isVersionOf(path: string, written: string): boolean {
  const stem = written.replace(/\.md$/i, "");
  return stem !== written && path.startsWith(`${stem}.`) && path !== written;
}

/** The nearest path below the document's folder, else the nearest name in the workspace. */
function suggest(text: string, document: string, world: World): string | undefined {
  const folder = document.slice(0, document.lastIndexOf("/") + 1);
  const written = text.replaceAll("\\", "/").replace(/^\.\//, "");
  const beside = world
    .paths()
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length))
    .filter((path) => !isVersionOf(path, written));
  const near = beside.includes(written) ? written : nearest(written, beside);
  if (near !== undefined) return near;
  const name = written.slice(written.lastIndexOf("/") + 1);
  const same = world.paths().find((path) => path.endsWith(`/${name}`));
  return same === undefined ? undefined : relativePath(document, same);
}
