import { ownedKinds } from "../language/language.ts";
import type { Span } from "../syntax/node.ts";
import { identifier } from "../types/names.ts";
import type { Type } from "../types/type.ts";
import { targetsOf } from "../workspace/entity-index.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { attributeList } from "./attribute-value.ts";
import { type Place, placeAt } from "./place.ts";

/** A name in a text: where it is declared, or where it is used. */
export interface NameAt {
  readonly role: "definition" | "use";
  readonly kind: string;
  /** As the index knows it: `id`, or `owner/id`. */
  readonly key: string;
  /** The part of the text that is the name itself. */
  readonly span: Span;
}

/** The name at an offset of a file, if there is one and it is known or declared there. */
export function nameAt(workspace: Workspace, path: string, offset: number): NameAt | undefined {
  const document = workspace.document(path);
  const place = document === undefined ? undefined : placeAt(document, offset);
  if (place === undefined) return undefined;
  return definitionIn(place) ?? useIn(place, offset, workspace);
}

/** The name that a place declares: a key of a map, or an `id`. */
export function definitionIn(place: Place): NameAt | undefined {
  const { document, path, part, node, resolved } = place;
  const kind = part === "key" ? resolved?.parent?.defines : declaredById(place);
  if (kind === undefined) return undefined;
  const id = part === "key" ? path.at(-1) : node.text;
  const key = ownedKinds.has(kind) ? `${document.id}/${id}` : `${id}`;
  return { role: "definition", kind, key, span: node };
}

/** The kind that an `id:` gives a name to: the document's own, or that of the list its group stands in. */
function declaredById({ document, path, resolved, owners }: Place): string | undefined {
  if (path.at(-1) !== "id" || resolved?.type !== identifier) return undefined;
  if (path.length === 1) return document.kind === "program" ? undefined : document.kind;
  return typeof path.at(-2) === "number" ? owners.at(-3)?.defines : undefined;
}

function useIn(place: Place, offset: number, workspace: Workspace): NameAt | undefined {
  const { document, node, part, resolved } = place;
  const kinds = part === "key" ? keyKinds(resolved?.parent) : (resolved?.type.refersTo ?? []);
  const { text, span } = used(place, offset);
  const reference = { kinds: kinds.filter((kind) => kind !== "file"), text };
  const targets = targetsOf(reference, document.id).map((target) => {
    const at = target.indexOf(" ");
    return { kind: target.slice(0, at), key: target.slice(at + 1) };
  });
  const found = targets.find(({ kind, key }) => workspace.entity(kind, key) !== undefined);
  return found === undefined || node.text === "" ? undefined : { role: "use", ...found, span };
}

/** Maps by names that are declared elsewhere. */
function keyKinds(parent: Type | undefined): readonly string[] {
  return parent?.element !== undefined && parent.defines === undefined ? (parent.refersTo ?? []) : [];
}

/** Of a list in a Markdown attribute the value under the cursor. */
function used({ document, node }: Place, offset: number): { text: string; span: Span } {
  const other = document.path.endsWith(".md") ? attributeList(document.text, offset) : undefined;
  return other ?? { text: node.text, span: node };
}
