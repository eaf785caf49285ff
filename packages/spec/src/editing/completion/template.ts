import { identifier } from "../../types/names.ts";
import type { Field, Fields, Type } from "../../types/type.ts";
import { shapesOf } from "../shapes.ts";
import type { Piece } from "./completion.ts";
import { filesFor } from "./files-for.ts";
import { namesFor } from "./names-for.ts";
import type { Site } from "./site.ts";

/** Deeper groups are left to the author. */
const deepest = 4;

/** What is inserted behind a key's colon: a space and something to type over, or the lines of a group. */
export function valueTemplate(
  field: Field,
  key: string,
  site: Site,
  column: number,
  depth = 0,
): readonly Piece[] {
  const { type } = field;
  const shapes = shapesOf(type);
  if (shapes.has("scalar")) return [" ", sample(type, field.example, key, site)];
  const inner = column + 2;
  if (site.cursor.flow) return [" ", ...flowTemplate(type, site)];
  if (shapes.has("sequence") && type.element !== undefined) {
    if (shapesOf(type.element).has("scalar")) return [" [", sample(type.element, undefined, key, site), "]"];
    return [line(inner), "- ", ...itemTemplate(type.element, site, inner + 2, depth + 1)];
  }
  return [line(inner), ...groupTemplate(type, site, inner, depth + 1)];
}

/** An item of a list behind its dash. */
export function itemTemplate(element: Type, site: Site, column: number, depth = 0): readonly Piece[] {
  if (shapesOf(element).has("scalar")) return [sample(element, undefined, "item", site)];
  return groupTemplate(element, site, column, depth + 1);
}

/** The required keys of a group below each other; of a map one entry. */
function groupTemplate(type: Type, site: Site, column: number, depth: number): readonly Piece[] {
  const fields = type.fieldsFor?.(null);
  if (fields === undefined && type.element !== undefined)
    return mapEntry(type, type.element, site, column, depth);
  const wanted = wantedFields(fields ?? {});
  if (wanted.length === 0 || depth > deepest) return [{ placeholder: "" }];
  return wanted.flatMap(([key, field], index) => [
    ...(index === 0 ? [] : [line(column)]),
    `${key}:`,
    ...valueTemplate(field, key, site, column, depth),
  ]);
}

function mapEntry(type: Type, element: Type, site: Site, column: number, depth: number): readonly Piece[] {
  const name =
    type.defines === undefined
      ? (namesFor(type.refersTo ?? [], site)[0]?.name ?? "name")
      : `new-${type.defines}`;
  return [
    { placeholder: name },
    ":",
    ...valueTemplate({ type: element, doc: "" }, "text", site, column, depth),
  ];
}

/** The required keys; where none is, the first. */
function wantedFields(fields: Fields): readonly (readonly [string, Field])[] {
  const all = Object.entries(fields);
  const required = all.filter(([, field]) => field.required);
  return required.length > 0 ? required : all.slice(0, 1);
}

/** The same in brackets, where lines cannot be broken. */
function flowTemplate(type: Type, site: Site): readonly Piece[] {
  const shapes = shapesOf(type);
  if (shapes.has("scalar")) return [sample(type, undefined, "text", site)];
  if (shapes.has("sequence") && type.element !== undefined)
    return ["[", ...flowTemplate(type.element, site), "]"];
  const fields = type.fieldsFor?.(null);
  if (fields === undefined) return ["{ ", { placeholder: "" }, " }"];
  const pairs = wantedFields(fields).flatMap(([key, field], index): Piece[] => [
    ...(index === 0 ? [] : [", "]),
    `${key}: `,
    ...flowTemplate(field.type, site),
  ]);
  return ["{ ", ...pairs, " }"];
}

function line(column: number): string {
  return `\n${" ".repeat(column)}`;
}

/** Something sound to type over. */
function sample(type: Type, example: string | undefined, key: string, site: Site): Piece {
  if (type.choices !== undefined) {
    const choices = Object.keys(type.choices);
    return { placeholder: choices[0] ?? "", choices };
  }
  if (example !== undefined && !/[[{]/.test(example)) return { placeholder: example };
  if (type.refersTo?.includes("file")) return { placeholder: filesFor(type, site)[0] ?? "file" };
  if (type.refersTo !== undefined)
    return { placeholder: namesFor(type.refersTo, site)[0]?.name ?? (key === "item" ? "id" : "") };
  if (type === identifier && isOwnId(site)) return { placeholder: site.document.id };
  return { placeholder: samples[type.name] ?? number(type) ?? key };
}

/** A document's id, if written, is that of its file or folder. */
function isOwnId({ cursor, document }: Site): boolean {
  return cursor.levels.length === 0 && document.kind !== "program";
}

/** A number that fits. */
function number(type: Type): string | undefined {
  const schema = type.schema({ side: "source", define: () => ({}) });
  if (schema["type"] !== "integer" && schema["type"] !== "number") return undefined;
  return String(schema["minimum"] ?? 1);
}

/** Values that are read as what they are samples of. */
const samples: Readonly<Record<string, string>> = {
  id: "new-id",
  duration: "30m",
  percentage: "80%",
  date: "2026-01-31",
  "date and time": "2026-01-31T09:00",
  "time zone": "UTC",
  "web address": "https://example.com",
  "e-mail address": "name@example.com",
  language: "en",
  IRI: "urn:example:name",
  version: "1.0.0",
  size: "512Mi",
  colour: '"#1d4ed8"',
  pace: "own pace",
};
