import type { Entry, MappingNode, Node, ScalarNode } from "../syntax/node.ts";
import { gluedDash } from "../syntax/traps.ts";
import { mismatch, shorten } from "./mismatch.ts";
import { badId, isId } from "./names.ts";
import { plainMap } from "./plain-map.ts";
import type { Reader } from "./reader.ts";
import { visible } from "./reader.ts";
import { article } from "./text.ts";
import type { Type } from "./type.ts";

/** Several values of one kind, one below the other with dashes or in brackets. */
export function list<T>(element: Type<T>, options: { readonly min?: number } = {}): Type<readonly T[]> {
  const type: Type<readonly T[]> = {
    name: `list of ${element.name}`,
    parts: [element],
    element,
    read(node, reader) {
      if (node.kind !== "sequence")
        return gluedDash(node, type, reader) ? undefined : mismatch(reader, node, type, "A list", listHint);
      if (node.items.length < (options.min ?? 0)) return tooFew(node, options.min ?? 0, type, reader);
      const values = readItems(node.items, { element }, reader, node);
      if (element.refersTo !== undefined && node.items.length > 1) repeatedName(node.items, reader);
      return values;
    },
    schema: (writer) => ({
      type: "array",
      items: element.schema(writer),
      ...(options.min ? { minItems: options.min } : {}),
    }),
  };
  return type;
}

const listHint = "Write one entry a line, each after a dash and a space, or all in brackets: [a, b].";

/** Entities in a list: each writes its own `id`, which other places may use. */
export function listOf<T extends { readonly id?: string }>(
  kind: string,
  element: Type<T>,
): Type<readonly T[]> {
  const items = list(element);
  return {
    ...items,
    defines: kind,
    read(node, reader) {
      const nameless = node.kind !== "sequence" || node.items.some((item) => item !== null && !idOf(item));
      if (nameless) reader.taint([anyOf(kind)]);
      if (node.kind !== "sequence") return items.read(node, reader);
      return readItems(node.items, { element, defines: kind }, reader, node);
    },
  };
}

/** What something without a usable id could have been: any name of its kind. */
function anyOf(kind: string): Type {
  return { name: kind, parts: [], defines: kind, read: () => undefined, schema: () => ({}) };
}

/** Entities by their id: the keys are names that other places may use. */
export function mapOf<T>(kind: string, element: Type<T>): Type<Readonly<Record<string, T>>> {
  return entries({
    name: `${kind}s by id`,
    element,
    defines: kind,
    check: checkId,
  });
}

function checkId(key: ScalarNode, reader: Reader): boolean {
  if (isId(key.text)) return true;
  badId(key, reader);
  return false;
}

/** Values by the id of something declared elsewhere. */
export function mapBy<T>(kind: string, element: Type<T>): Type<Readonly<Record<string, T>>> {
  return entries({
    name: `${element.name} by ${kind}`,
    element,
    keys: kind,
    check(key, reader) {
      reader.refer([kind], key.text, true);
      return true;
    },
  });
}

/** Values by any word the author chooses. */
export function mapOfText<T>(name: string, element: Type<T>): Type<Readonly<Record<string, T>>> {
  return entries({ name, element, check: () => true });
}

interface EntriesOptions<T> {
  readonly name: string;
  readonly element: Type<T>;
  readonly defines?: string;
  readonly keys?: string;
  check(key: ScalarNode, reader: Reader): boolean;
}

function entries<T>(options: EntriesOptions<T>): Type<Readonly<Record<string, T>>> {
  const type: Type<Readonly<Record<string, T>>> = {
    name: options.name,
    parts: [options.element],
    element: options.element,
    ...(options.defines === undefined ? {} : { defines: options.defines }),
    ...(options.keys === undefined ? {} : { refersTo: [options.keys] }),
    read(node, reader) {
      if (node.kind !== "mapping")
        return mismatch(
          reader,
          node,
          type,
          "A group of keys",
          `Write each ${options.defines ?? options.keys ?? "name"} as a key, with its values indented below it.`,
        );
      if (lacksNames(node, options))
        return missingName(node, type, options.defines ?? options.keys ?? "", reader);
      if (options.defines !== undefined && node.entries.some(({ key }) => !isId(key.text)))
        reader.taint([type]);
      return readEntries(node, options, reader);
    },
    schema: (writer) => ({ type: "object", additionalProperties: options.element.schema(writer) }),
  };
  return type;
}

/** Whether the entries are what belongs to one thing: the line with its name is missing above them. */
function lacksNames<T>(node: MappingNode, options: EntriesOptions<T>): boolean {
  const fields = options.element.fieldsFor?.(null);
  if (fields === undefined || (options.defines ?? options.keys) === undefined) return false;
  return (
    node.entries.length > 0 &&
    node.entries.every(({ key }) => Object.hasOwn(fields, key.text)) &&
    node.entries.some(({ value }) => value !== null && value.kind !== "mapping")
  );
}

function missingName(node: MappingNode, type: Type, kind: string, reader: Reader): undefined {
  const { key } = node.entries[0] ?? { key: { ...node, text: "" } };
  reader.problem({
    code: "schema/type",
    start: key.start,
    end: Math.max(key.end, key.start + 1),
    message: `The name of ${article(kind)} is missing above "${key.text}".`,
    hint: "Write the name with a colon on a line of its own, for example enterprise:, and indent these keys below it.",
  });
  reader.taint([type]);
}

function readEntries<T>(
  node: MappingNode,
  options: EntriesOptions<T>,
  reader: Reader,
): Readonly<Record<string, T>> {
  const pairs: [string, T][] = [];
  for (const entry of node.entries) {
    reader.at(entry.key.text, () => {
      const result = options.check(entry.key, reader) ? readEntry(entry, options, reader) : undefined;
      if (result !== undefined) pairs.push([entry.key.text, result]);
    });
  }
  return plainMap(pairs);
}

/** Reads list items at their index; an empty dash is reported, and an `id` becomes a name. */
function readItems<T>(
  items: readonly (Node | null)[],
  { element, defines }: { readonly element: Type<T>; readonly defines?: string | undefined },
  reader: Reader,
  span: Node,
): readonly T[] {
  const values: T[] = [];
  let textsOnly = element.fieldsFor !== undefined && items[0]?.kind === "scalar";
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] ?? null;
    reader.at(index, () => {
      if (item === null)
        return emptyEntry({ start: span.start, end: span.start + 1, text: "-" }, element, reader);
      if (index > 0 && textsOnly && item.kind === "scalar") return;
      const value = element.read(item, reader);
      if (index === 0 && value !== undefined) textsOnly = false;
      if (value !== undefined) values.push(value);
      const id = idOf(item);
      if (defines !== undefined && id !== undefined) reader.define(defines, id, value);
    });
  }
  return values;
}

/** A name that stands twice in a list; of a journey a rule says what to do instead. */
function repeatedName(items: readonly (Node | null)[], reader: Reader): void {
  if (reader.path.at(-1) === "journey") return;
  const seen = new Set<string>();
  for (const item of items) {
    if (item?.kind !== "scalar") continue;
    if (seen.has(item.text))
      reader.problem({
        code: "schema/repeated",
        start: item.start,
        end: item.end,
        message: `"${shorten(item.text)}" stands twice in this list.`,
        hint: "It counts once: remove one of the two. Perhaps another name was meant here.",
      });
    seen.add(item.text);
  }
}

function idOf(item: Node): string | undefined {
  const id =
    item.kind === "mapping" ? item.entries.find((entry) => entry.key.text === "id")?.value : undefined;
  return id?.kind === "scalar" && isId(id.text) ? id.text : undefined;
}

/** Reads entries of a mapping by their key, which may become a name. */
function readEntry<T>(
  entry: Entry,
  { element, defines }: { readonly element: Type<T>; readonly defines?: string | undefined },
  reader: Reader,
): T | undefined {
  if (entry.value === null) emptyEntry(entry.key, element, reader);
  const value = entry.value === null ? undefined : element.read(entry.value, reader);
  if (defines !== undefined) reader.define(defines, entry.key.text, value);
  return value;
}

function emptyEntry(at: { start: number; end: number; text: string }, element: Type, reader: Reader): void {
  reader.problem({
    code: "schema/empty",
    ...visible(at),
    message:
      at.text === "-" ? "A dash of this list has nothing behind it." : `Nothing follows "${at.text}:".`,
    hint:
      at.text === "-"
        ? "Write what belongs there, or remove the dash."
        : `Write ${article(element.name)} there, or remove the line.`,
  });
  reader.taint([element]);
}

function tooFew(node: Node, min: number, type: Type, reader: Reader): undefined {
  reader.problem({
    code: "schema/too-few",
    ...visible(node),
    message:
      node.kind === "sequence" && node.items.length === 0
        ? "This list is empty."
        : `This list needs at least ${min} entries.`,
    hint:
      min === 1
        ? "Write what belongs in it, or remove the key."
        : `Write at least ${min} entries, each after a dash, or remove the key.`,
  });
  reader.taint([type]);
}
