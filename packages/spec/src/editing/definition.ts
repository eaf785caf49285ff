import type { Entity } from "../documents/entity.ts";
import { workspacePath } from "../rules/workspace-path.ts";
import type { Span } from "../syntax/node.ts";
import { locate } from "../workspace/locate.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { nameAt } from "./name-at.ts";
import { parseBlock } from "./parse-block.ts";
import { placeAt } from "./place.ts";

/** A place in a file of the workspace. */
export interface FileSpan {
  readonly file: string;
  readonly span: Span;
}

/** Where the name or path at an offset leads, and the text that leads there. */
export interface Definition {
  readonly from: Span;
  readonly to: FileSpan;
}

/** What the name at an offset is declared as, or the file that a path there names. */
export function definitionAt(workspace: Workspace, path: string, offset: number): Definition | undefined {
  const name = nameAt(workspace, path, offset);
  if (name === undefined) return fileAt(workspace, path, offset);
  const to = declarationOf(workspace, name.kind, name.key);
  return to === undefined ? undefined : { from: name.span, to };
}

/** Where an entity is declared: its id, or the beginning of the file that it is. */
export function declarationOf(workspace: Workspace, kind: string, key: string): FileSpan | undefined {
  const entity = workspace.entity(kind, key);
  return entity === undefined ? undefined : { file: entity.file, span: nameSpan(workspace, entity) };
}

function nameSpan(workspace: Workspace, entity: Entity): Span {
  const document = workspace.document(entity.file);
  if (document === undefined || entity.path.length === 0) return { start: 0, end: 0 };
  return locate(document, entity, {}, parseBlock);
}

function fileAt(workspace: Workspace, path: string, offset: number): Definition | undefined {
  const document = workspace.document(path);
  const place = document === undefined ? undefined : placeAt(document, offset);
  if (place?.part !== "value" || !place.resolved?.type.refersTo?.includes("file")) return undefined;
  const file = workspacePath(path, place.node.text);
  if (file === undefined || !workspace.has(file)) return undefined;
  return { from: place.node, to: { file, span: { start: 0, end: 0 } } };
}
