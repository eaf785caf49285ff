import type { Entity } from "../documents/entity.ts";
import type { Span } from "../syntax/node.ts";
import type { Reference } from "../types/reader.ts";
import { ownerOf, targetsOf } from "../workspace/entity-index.ts";
import { locate } from "../workspace/locate.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { attributeValue } from "./attribute-value.ts";
import type { FileSpan } from "./definition.ts";
import { parseBlock } from "./parse-block.ts";

/** A use of a name, as it is written there. */
export interface WrittenUse extends FileSpan {
  readonly text: string;
  /** Where the name is a key: its group's path in the file, as translations know it. */
  readonly keyIn?: string;
}

/** Every place that uses a name, by file and offset. */
export function usesOf(workspace: Workspace, kind: string, key: string): readonly WrittenUse[] {
  const seen = new Set<string>();
  const entities = workspace.world.uses(kind, key).flatMap((use) => {
    const name = `${use.kind} ${use.key}`;
    const entity = seen.has(name) ? undefined : workspace.entity(use.kind, use.key);
    seen.add(name);
    return entity ?? [];
  });
  return entities
    .flatMap((entity) =>
      entity.references
        .filter((each) => targetsOf(each, ownerOf(entity)).includes(`${kind} ${key}`))
        .flatMap((each) => writtenUse(workspace, entity, each) ?? []),
    )
    .sort(byPlace);
}

function writtenUse(workspace: Workspace, entity: Entity, reference: Reference): WrittenUse | undefined {
  const document = workspace.document(entity.file);
  if (document === undefined) return undefined;
  const spot = { path: reference.path, key: reference.asKey === true };
  const span = written(document.text, locate(document, entity, spot, parseBlock), reference.text);
  if (span === undefined) return undefined;
  const use = { file: entity.file, span, text: reference.text };
  return reference.asKey === true ? { ...use, keyIn: groupOf(entity, reference) } : use;
}

function groupOf({ path, id }: Entity, reference: Reference): string {
  const own = path.length === 0 ? [] : [...path.slice(0, -1), id];
  return [...own, ...reference.path.slice(0, -1)].map((step) => `${step}/`).join("");
}

/** The part of a value that is the name: without its quotes, and in Markdown without its attribute. */
function written(source: string, span: Span, text: string): Span | undefined {
  const narrow = attributeValue(source, span, text);
  const raw = source.slice(narrow.start, narrow.end);
  const at = raw.indexOf(text);
  return at < 0 ? undefined : { start: narrow.start + at, end: narrow.start + at + text.length };
}

function byPlace(a: FileSpan, b: FileSpan): number {
  return a.file === b.file ? a.span.start - b.span.start : a.file < b.file ? -1 : 1;
}
