import { localeFile } from "../language/language.ts";
import type { Path } from "../types/reader.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { NameAt } from "./name-at.ts";
import type { FileEdit, Move } from "./rename.ts";

/** Translations are kept by the path of their text, which has ids in it: they follow a rename. */
export function renameInCatalogues(
  workspace: Workspace,
  { kind, key }: NameAt,
  newId: string,
  move: Move | undefined,
): readonly FileEdit[] {
  const entity = workspace.entity(kind, key);
  if (entity === undefined) return [];
  const before = move === undefined ? `${entity.file}#${contextOf(entity.path, entity.id)}` : move.from;
  const now = move === undefined ? `${entity.file}#${contextOf(entity.path, newId)}` : move.to;
  const pattern = new RegExp(`^msgctxt "(${escaped(before)})(?=[/"#])`, "gm");
  return workspace
    .paths()
    .filter((path) => localeFile.test(path))
    .flatMap((file) =>
      [...(workspace.text(file) ?? "").matchAll(pattern)].map((match) => {
        const start = match.index + 'msgctxt "'.length;
        return { file, start, end: start + before.length, newText: now };
      }),
    );
}

/** Keys and ids; an entry of a list stands under its id. */
function contextOf(path: Path, id: string): string {
  return [...path.slice(0, -1), id].join("/");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
