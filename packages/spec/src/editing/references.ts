import type { Workspace } from "../workspace/workspace.ts";
import { declarationOf, type FileSpan } from "./definition.ts";
import { nameAt } from "./name-at.ts";
import { usesOf } from "./uses.ts";

/** Every place that names what the name at an offset names, with its declaration first where that is wanted. */
export function referencesAt(
  workspace: Workspace,
  path: string,
  offset: number,
  withDeclaration: boolean,
): readonly FileSpan[] {
  const name = nameAt(workspace, path, offset);
  if (name === undefined) return [];
  const declaration = withDeclaration ? declarationOf(workspace, name.kind, name.key) : undefined;
  const uses = usesOf(workspace, name.kind, name.key);
  return declaration === undefined ? uses : [declaration, ...uses];
}
