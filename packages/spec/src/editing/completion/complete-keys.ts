import type { Field, Fields, Type } from "../../types/type.ts";
import { alternativesIn, shapesOf } from "../shapes.ts";
import { completeValue } from "./complete-value.ts";
import type { Completion, Piece } from "./completion.ts";
import { namesFor } from "./names-for.ts";
import { ruleCodes } from "./rule-codes.ts";
import type { Site } from "./site.ts";
import { itemTemplate, valueTemplate } from "./template.ts";

/**
 * What can stand where a key or a first word is typed: the keys that are missing, required ones first;
 * names that a map is written by; and where a list belongs, its first or next item.
 */
export function completeKeys(site: Site): readonly Completion[] {
  const { cursor, resolved } = site;
  const { type } = resolved;
  const shapes = shapesOf(type);
  const isNew = cursor.node === null;
  // A key needs more than its word, and in quotes there is no room for that.
  if (cursor.quoted && !cursor.hasColon)
    return isNew && cursor.dash === "behind" && shapes.has("scalar") ? completeValue(site) : [];
  if (cursor.node?.kind === "sequence") return nextItem(site, type);
  return [
    ...(shapes.has("mapping") ? [...fieldKeys(site, type), ...mapKeys(site, type)] : []),
    ...(isNew && shapes.has("sequence") && !cursor.flow && cursor.dash === "no" ? nextItem(site, type) : []),
    ...(isNew && shapes.has("scalar") && cursor.dash === "behind" ? completeValue(site) : []),
  ];
}

function fieldKeys(site: Site, type: Type): readonly Completion[] {
  const { node } = site.cursor;
  const fields: Fields = type.fieldsFor?.(node) ?? {};
  const present = presentIn(site);
  const kinds = alternativesIn(type);
  const hasKind = [...kinds].some((key) => present.has(key));
  return Object.entries(fields)
    .filter(([key]) => !present.has(key) && !(hasKind && kinds.has(key)))
    .map(([key, field], index) => keyItem(site, key, field, index));
}

function keyItem(site: Site, key: string, field: Field, index: number): Completion {
  const { cursor } = site;
  const value = cursor.hasColon ? [] : [":", ...valueTemplate(field, key, site, cursor.column)];
  return {
    label: key,
    kind: "key",
    detail: field.required ? `${field.type.name} (required)` : field.type.name,
    doc: field.doc,
    replaces: cursor.word,
    insert: [key, ...value],
    rank: (field.required ? 0 : 1000) + index,
  };
}

/** Keys of a map that are names declared elsewhere, or codes of rules. */
function mapKeys(site: Site, type: Type): readonly Completion[] {
  const element = type.element;
  if (element === undefined || type.fieldsFor !== undefined) return [];
  const present = presentIn(site);
  const names =
    type.name === "severities by code"
      ? ruleCodes()
      : type.defines === undefined
        ? namesFor(type.refersTo ?? [], site)
        : [];
  const field: Field = { type: element, doc: "" };
  return names
    .filter(({ name }) => !present.has(name))
    .map(({ name, detail, doc }, index) => ({
      label: name,
      kind: "reference",
      ...(detail === undefined ? {} : { detail }),
      ...(doc === undefined ? {} : { doc }),
      replaces: site.cursor.word,
      insert: site.cursor.hasColon
        ? [name]
        : [name, ":", ...valueTemplate(field, name, site, site.cursor.column)],
      rank: index,
    }));
}

function nextItem(site: Site, type: Type): readonly Completion[] {
  const element = type.element;
  if (element === undefined) return [];
  const insert: readonly Piece[] = ["- ", ...itemTemplate(element, site, site.cursor.column + 2)];
  return [
    {
      label: `- ${element.name}`,
      kind: "item",
      detail: "a new item of the list",
      replaces: site.cursor.word,
      insert,
      rank: 500,
    },
  ];
}

function presentIn({ cursor }: Site): ReadonlySet<string> {
  const { node } = cursor;
  return new Set(node?.kind === "mapping" ? node.entries.map((entry) => entry.key.text) : []);
}
