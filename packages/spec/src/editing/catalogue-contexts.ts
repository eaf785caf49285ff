import { localeFile } from "../language/language.ts";
import type { Path } from "../types/reader.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { NameAt } from "./name-at.ts";
import type { FileEdit, Move } from "./rename.ts";
import { usesOf } from "./uses.ts";

/** Translations are kept by the path of their text, which has ids in it: they follow a rename. */
export function renameInCatalogues(
  workspace: Workspace,
  { kind, key }: NameAt,
  newId: string,
  move: Move | undefined,
): readonly FileEdit[] {
  const entity = workspace.entity(kind, key);
  if (entity === undefined) return [];
  const own =
    move === undefined
      ? [entity.id, newId].map((id) => `${entity.file}#${contextOf(entity.path, id)}`)
      : [move.from, move.to];
  const asKeys = usesOf(workspace, kind, key).flatMap(({ file, keyIn }) =>
    keyIn === undefined ? [] : [[entity.id, newId].map((id) => `${file}#${keyIn}${id}`)],
  );
  const catalogues = workspace.paths().filter((path) => localeFile.test(path));
  return [own, ...asKeys].flatMap(([before = "", now = ""]) =>
    catalogues.flatMap((file) => renamedIn(file, workspace.text(file) ?? "", before, now)),
  );
}

function renamedIn(file: string, text: string, before: string, now: string): readonly FileEdit[] {
  const pattern = new RegExp(`^msgctxt "(${escaped(before)})(?=[/"#])`, "gm");
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index + 'msgctxt "'.length;
    return { file, start, end: start + before.length, newText: now };
  });
}

/** Keys and ids; an entry of a list stands under its id. */
function contextOf(path: Path, id: string): string {
  return [...path.slice(0, -1), id].join("/");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
