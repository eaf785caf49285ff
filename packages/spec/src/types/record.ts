import type { Entry, MappingNode, Node } from "../syntax/node.ts";
import { oddSpaceHint } from "../syntax/odd-characters.ts";
import { commaCut } from "../syntax/traps.ts";
import { nearest } from "../text/nearest.ts";
import type { JsonSchema, SchemaWriter } from "./json-schema.ts";
import { mismatch, shorten } from "./mismatch.ts";
import type { Reader } from "./reader.ts";
import { article, capital } from "./text.ts";
import type { Field, Fields, InferFields, Type } from "./type.ts";

export interface RecordType<Out = unknown> extends Type<Out> {
  readonly doc: string;
  readonly fields: Fields;
}

/** A group of known keys. Its name is the field's term for it; entities of the language are records. */
export function record<const F extends Fields>(
  name: string,
  doc: string,
  fields: F,
): RecordType<InferFields<F>> {
  const type: RecordType<InferFields<F>> = {
    name,
    doc,
    fields,
    parts: Object.values(fields).map((field) => field.type),
    fieldsFor: () => fields,
    read(node, reader) {
      if (node.kind !== "mapping")
        return mismatch(reader, node, type, capital(article(name)), recordHint(fields, node));
      return readFields(node, fields, name, reader) as InferFields<F> | undefined;
    },
    schema: (writer) => writer.define(name, () => recordSchema(fields, doc, writer)),
  };
  return type;
}

/**
 * Reads the known keys of a mapping.
 *
 * @returns `undefined` unless every required key has a usable value, so that types tell the truth.
 */
export function readFields(
  node: MappingNode,
  fields: Fields,
  name: string,
  reader: Reader,
): Readonly<Record<string, unknown>> | undefined {
  const value: Record<string, unknown> = {};
  for (const { key, value: child } of node.entries) {
    const field = Object.hasOwn(fields, key.text) ? fields[key.text] : undefined;
    if (field !== undefined && child !== null) readField(key.text, child, field, value, reader);
  }
  judgeKeys(node, fields, name, reader);
  return isComplete(value, fields) ? value : undefined;
}

/** So many unknown keys of one group are reported; a file with more is not a document of ours. */
const mostUnknown = 50;

/**
 * Reports unknown, empty and missing keys. A missing key is not reported beside an unknown one: the
 * misspelt key is the cause.
 */
export function judgeKeys(node: MappingNode, fields: Fields, name: string, reader: Reader): void {
  if (isOrdinary(node, fields)) return;
  const present = new Set(node.entries.map((entry) => entry.key.text));
  let unknown = 0;
  let cutUntil = -1;
  for (const [index, entry] of node.entries.entries()) {
    const field = Object.hasOwn(fields, entry.key.text) ? fields[entry.key.text] : undefined;
    if (entry.key.start < cutUntil) continue;
    if (field === undefined) {
      unknown += 1;
      if (unknown > mostUnknown) return;
      const pieces = bareWords(node.entries, index, fields);
      if (commaCut(pieces, reader)) cutUntil = pieces.at(-1)?.key.end ?? cutUntil;
      else unknownKey(entry, fields, present, name, reader);
    } else if (entry.value === null) emptyValue(entry, field, reader);
  }
  if (unknown === 0) reportMissing(node, fields, present, name, reader);
}

/** Whether every key is known and has a value, and none is missing: nearly every group of keys. */
function isOrdinary(node: MappingNode, fields: Fields): boolean {
  let required = 0;
  for (const { key, value } of node.entries) {
    if (value === null || !Object.hasOwn(fields, key.text)) return false;
    if (fields[key.text]?.required) required += 1;
  }
  return required === requiredIn(fields).length;
}

/** The required keys of a group; remembered, since groups are part of the language. */
function requiredIn(fields: Fields): readonly string[] {
  const known = requiredKeys.get(fields);
  if (known !== undefined) return known;
  const keys = Object.keys(fields).filter((key) => fields[key]?.required);
  requiredKeys.set(fields, keys);
  return keys;
}

const requiredKeys = new WeakMap<Fields, readonly string[]>();

/** The words up to the next key: what a text falls into when commas cut it. */
function bareWords(entries: readonly Entry[], from: number, fields: Fields): readonly Entry[] {
  let end = from;
  while (
    end < entries.length &&
    entries[end]?.value === null &&
    !Object.hasOwn(fields, entries[end]?.key.text ?? "")
  )
    end += 1;
  return entries.slice(from, end);
}

/** Whether every required field has a value. */
export function isComplete(value: Readonly<Record<string, unknown>>, fields: Fields): boolean {
  return requiredIn(fields).every((key) => value[key] !== undefined);
}

function readField(
  key: string,
  node: Node,
  field: Field,
  value: Record<string, unknown>,
  reader: Reader,
): void {
  const result = reader.at(key, () => field.type.read(node, reader));
  if (result !== undefined) value[key] = result;
}

/** Reports one unknown key; it may have been any key that is absent, so those become unknown. */
export function unknownKey(
  entry: Entry,
  fields: Fields,
  present: ReadonlySet<string>,
  name: string,
  reader: Reader,
): true {
  const absent = Object.keys(fields).filter((key) => !present.has(key));
  const { start, end, text } = entry.key;
  const near = nearest(text, absent);
  reader.problem({
    code: "schema/unknown-key",
    start,
    end: Math.max(end, start + 1),
    message: `"${shorten(text)}" is not a key of ${article(name)}.`,
    hint: `${oddSpaceHint(text)}${near === undefined ? `Possible here: ${absent.slice(0, 12).join(", ")}.` : `Did you mean "${near}"?`}`,
    ...(near === undefined
      ? {}
      : { fixes: [{ title: `Change to "${near}"`, edits: [{ start, end, newText: near }] }] }),
  });
  const meant = near === undefined ? absent : [near];
  reader.taint(meant.flatMap((key) => fields[key]?.type ?? []));
  return true;
}

function emptyValue(entry: Entry, field: Field, reader: Reader): void {
  reader.problem({
    code: "schema/empty",
    start: entry.key.start,
    end: entry.key.end,
    message: `Nothing follows "${entry.key.text}:".`,
    hint: `${field.doc}${field.example === undefined ? "" : ` For example: ${shorten(field.example)}.`} Write a value, or remove the key.`,
  });
  reader.at(entry.key.text, () => reader.taint([field.type]));
}

function reportMissing(
  node: MappingNode,
  fields: Fields,
  present: ReadonlySet<string>,
  name: string,
  reader: Reader,
): void {
  const missing = Object.entries(fields).filter(([key, field]) => field.required && !present.has(key));
  const first = missing[0];
  if (first === undefined) return;
  const names = missing.map(([key]) => `"${key}"`).join(", ");
  const at = node.entries[0]?.key ?? node;
  reader.problem({
    code: "schema/missing-key",
    start: at.start,
    end: Math.max(at.end, at.start + 1),
    message: `${capital(article(name))} needs ${names}.`,
    hint: missing.map(([key, field]) => `${key}: ${field.doc}`).join(" "),
  });
  reader.taint(missing.map(([, field]) => field.type));
}

function recordHint(fields: Fields, node: Node): string {
  const required = Object.entries(fields).filter(([, field]) => field.required);
  const keys = (required.length > 0 ? required : Object.entries(fields)).map(([key]) => key).slice(0, 6);
  if (node.kind === "scalar" && keys.length === 1)
    return `Write it with its key, for example ${keys[0]}: ${shorten(node.text)}`;
  return `Write it as keys below each other, for example ${keys.map((key) => `${key}:`).join(" ")}`;
}

/** A record's JSON Schema: closed, with the docs as descriptions. */
export function recordSchema(fields: Fields, doc: string, writer: SchemaWriter): JsonSchema {
  const required = requiredIn(fields);
  const properties = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      { description: field.doc, ...field.type.schema(writer) },
    ]),
  );
  return {
    type: "object",
    description: doc,
    properties,
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
  };
}
