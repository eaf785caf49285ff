import { ownedKinds } from "../language/language.ts";
import type { Span } from "../syntax/node.ts";
import { isId } from "../types/names.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { renameInCatalogues } from "./catalogue-contexts.ts";
import { declarationOf } from "./definition.ts";
import { movePaths } from "./moved-paths.ts";
import { type NameAt, nameAt } from "./name-at.ts";
import { usesOf } from "./uses.ts";

/** A replacement in a file of the workspace. */
export interface FileEdit extends Span {
  readonly file: string;
  readonly newText: string;
}

/** A file or folder that gets another name; `to` is as long as `from` but for its last or last but one step. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What renaming does; edits are those of the files before they move. */
export interface Rename {
  readonly edits: readonly FileEdit[];
  readonly moves: readonly Move[];
}

/** Why something cannot be renamed, for people. */
export interface Refused {
  readonly problem: string;
}

/** The name that would be renamed, or why there is none. */
export function prepareRename(workspace: Workspace, path: string, offset: number): NameAt | Refused {
  const name = nameAt(workspace, path, offset);
  if (name === undefined) return { problem: "There is no id here that could be renamed." };
  if (name.kind === "program")
    return { problem: "A program's id is its identity: learners' records are kept by it." };
  return name;
}

/** Renames what the name at an offset names: its declaration, every use, its file or folder, its translations. */
export function renameAt(
  workspace: Workspace,
  path: string,
  offset: number,
  newId: string,
): Rename | Refused {
  const name = prepareRename(workspace, path, offset);
  if ("problem" in name) return name;
  const refused = judgeNewId(workspace, name, newId);
  if (refused !== undefined) return refused;
  if (newId === name.key.slice(name.key.lastIndexOf("/") + 1)) return { edits: [], moves: [] };
  const move = moveOf(workspace, name, newId);
  const edits = [
    ...declaration(workspace, name, newId),
    ...uses(workspace, name, newId),
    ...(move === undefined ? [] : ownedUses(workspace, name, newId)),
    ...(move === undefined ? [] : movePaths(workspace, move)),
    ...renameInCatalogues(workspace, name, newId, move),
  ];
  const moves = move === undefined ? [] : [move, ...textsOfVariant(workspace, name, newId)];
  return { edits: distinct(edits), moves };
}

/** A variant's texts have its id in their names: `welcome.healthcare.md`, `welcome.healthcare.id.md`. */
function textsOfVariant(workspace: Workspace, { kind, key }: NameAt, newId: string): readonly Move[] {
  if (kind !== "variant") return [];
  return workspace.paths().flatMap((from) => {
    const [, before, after] = new RegExp(`^(.+/[^/]+\\.)${key}((?:\\.[A-Za-z-]+)?\\.md)$`).exec(from) ?? [];
    if (before === undefined || !workspace.has(`${before.slice(0, -1)}.md`)) return [];
    return [{ from, to: `${before}${newId}${after}` }];
  });
}

function judgeNewId(workspace: Workspace, name: NameAt, newId: string): Refused | undefined {
  if (!isId(newId))
    return {
      problem: `"${newId}" cannot be an id: it has lower-case letters, digits and single hyphens, begins with a letter, and has at most 64 characters.`,
    };
  const key = ownedKinds.has(name.kind) ? `${name.key.split("/")[0]}/${newId}` : newId;
  if (key !== name.key && workspace.entity(name.kind, key) !== undefined)
    return { problem: `There already is a ${name.kind} "${newId}".` };
  const move = moveOf(workspace, name, newId);
  if (move !== undefined && move.from !== move.to && isTaken(workspace, move.to))
    return { problem: `There already is something at ${move.to}.` };
  return undefined;
}

function isTaken(workspace: Workspace, path: string): boolean {
  return workspace.has(path) || workspace.paths().some((each) => each.startsWith(`${path}/`));
}

/** Kinds whose id is the name of a folder or a file. */
function moveOf(workspace: Workspace, { kind, key }: NameAt, newId: string): Move | undefined {
  const entity = workspace.entity(kind, key);
  if (entity === undefined || entity.path.length > 0) return undefined;
  const folder = /^((?:modules|exercises)\/)[^/]+\//.exec(entity.file)?.[1];
  if (folder !== undefined) return { from: `${folder}${key}`, to: `${folder}${newId}` };
  const file = /^([^/]+\/)[^/]+?(\.(?:assessment|session|variant)\.(?:yaml|md))$/.exec(entity.file);
  return file === null ? undefined : { from: entity.file, to: `${file[1]}${newId}${file[2]}` };
}

function declaration(workspace: Workspace, { kind, key }: NameAt, newText: string): readonly FileEdit[] {
  const entity = workspace.entity(kind, key);
  const at = declarationOf(workspace, kind, key);
  if (entity === undefined || at === undefined) return [];
  if (entity.path.length > 0) return replaced(workspace, { ...at.span, file: at.file }, entity.id, newText);
  return selfGiven(workspace, entity.file, newText);
}

/** A document's own `id:`, where it writes one. */
function selfGiven(workspace: Workspace, file: string, newText: string): readonly FileEdit[] {
  const text = workspace.text(file) ?? "";
  const match = /^id:[ \t]*(["']?)([^\s"'#]+)\1/m.exec(text);
  if (match?.[2] === undefined) return [];
  const start = match.index + match[0].indexOf(match[2], 3);
  return [{ file, start, end: start + match[2].length, newText }];
}

/** The id inside a span: a key or a value may stand in quotes. */
function replaced(
  workspace: Workspace,
  { file, start, end }: Span & { readonly file: string },
  id: string,
  newText: string,
): readonly FileEdit[] {
  const at = (workspace.text(file) ?? "").slice(start, end).indexOf(id);
  return at < 0 ? [] : [{ file, start: start + at, end: start + at + id.length, newText }];
}

function uses(workspace: Workspace, { kind, key }: NameAt, newId: string): readonly FileEdit[] {
  return usesOf(workspace, kind, key).map(({ file, span, text }) => ({
    file,
    start: span.start + text.lastIndexOf("/") + 1,
    end: span.end,
    newText: newId,
  }));
}

/** Uses of what a document owns name the document too: `approval-workflows/build-routing`. */
function ownedUses(workspace: Workspace, { kind, key }: NameAt, newId: string): readonly FileEdit[] {
  const entity = workspace.entity(kind, key);
  const entities = entity === undefined ? [] : (workspace.document(entity.file)?.entities ?? []);
  return entities
    .filter((each) => ownedKinds.has(each.kind))
    .flatMap((each) => usesOf(workspace, each.kind, each.key))
    .filter(({ text }) => text.startsWith(`${key}/`))
    .map(({ file, span }) => ({ file, start: span.start, end: span.start + key.length, newText: newId }));
}

/** Several uses in one attribute or alias have one place in the text. */
function distinct(edits: readonly FileEdit[]): readonly FileEdit[] {
  const byPlace = new Map(edits.map((edit) => [`${edit.file} ${edit.start} ${edit.end}`, edit]));
  return [...byPlace.values()].sort((a, b) =>
    a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1,
  );
}
