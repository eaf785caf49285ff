import { workspacePath } from "../rules/workspace-path.ts";
import { locate } from "../workspace/locate.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { parseBlock } from "./parse-block.ts";
import type { FileEdit, Move } from "./rename.ts";

/** Paths in documents that lead through a folder or file that moves, with its new name in them. */
export function movePaths(workspace: Workspace, { from, to }: Move): readonly FileEdit[] {
  const before = from.slice(from.lastIndexOf("/") + 1);
  const now = to.slice(to.lastIndexOf("/") + 1);
  return workspace.paths().flatMap((file) => {
    const document = workspace.document(file);
    return (document?.entities ?? []).flatMap((entity) =>
      entity.references
        .filter(({ kinds, text }) => kinds.includes("file") && text.split("/").includes(before))
        .filter(({ text }) => leadsInto(from, workspacePath(file, text)))
        .flatMap(({ path, text }) => {
          if (document === undefined) return [];
          const { start, end } = locate(document, entity, { path }, parseBlock);
          const at = document.text.slice(start, end).indexOf(text);
          const step = `/${text}/`.lastIndexOf(`/${before}/`);
          const first = start + at + step;
          return at < 0 ? [] : [{ file, start: first, end: first + before.length, newText: now }];
        }),
    );
  });
}

function leadsInto(folder: string, target: string | undefined): boolean {
  return target === folder || target?.startsWith(`${folder}/`) === true;
}
