import type { MappingNode, Node } from "../syntax/node.ts";
import { mismatch } from "./mismatch.ts";
import { badId, isId } from "./names.ts";
import type { Reader } from "./reader.ts";
import { visible } from "./reader.ts";
import type { Type } from "./type.ts";

/** Several values of one kind, one below the other with dashes or in brackets. */
export function list<T>(element: Type<T>, options: { readonly min?: number } = {}): Type<readonly T[]> {
  const type: Type<readonly T[]> = {
    name: `list of ${element.name}`,
    parts: [element],
    element,
    read(node, reader) {
      if (node.kind !== "sequence")
        return mismatch(reader, node, type, "A list", "Write one item a line, each after a dash: - item");
      if (node.items.length < (options.min ?? 0)) return tooFew(node, options.min ?? 0, type, reader);
      return readItems(node.items, element, reader, node);
    },
    schema: (writer) => ({
      type: "array",
      items: element.schema(writer),
      ...(options.min ? { minItems: options.min } : {}),
    }),
  };
  return type;
}

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
      const values = items.read(node, reader);
      if (node.kind === "sequence") defineItems(node.items, kind, reader);
      return values;
    },
  };
}

/** Entities by their id: the keys are names that other places may use. */
export function mapOf<T>(kind: string, element: Type<T>): Type<Readonly<Record<string, T>>> {
  return entries({
    name: `${kind}s by id`,
    element,
    defines: kind,
    check: (key, reader) => (isId(key.text) ? true : (badId(key, reader), false)),
  });
}

/** Values by the id of something declared elsewhere. */
export function mapBy<T>(kind: string, element: Type<T>): Type<Readonly<Record<string, T>>> {
  return entries({
    name: `${element.name} by ${kind}`,
    element,
    keys: kind,
    check(key, reader) {
      reader.refer([kind], key.text);
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
  check(key: Node & { kind: "scalar" }, reader: Reader): boolean;
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
          capitalise(options.name),
          "Write each one as a key with its values indented below it.",
        );
      return readEntries(node, options, reader);
    },
    schema: (writer) => ({ type: "object", additionalProperties: options.element.schema(writer) }),
  };
  return type;
}

function readEntries<T>(
  node: MappingNode,
  options: EntriesOptions<T>,
  reader: Reader,
): Readonly<Record<string, T>> {
  const pairs: [string, T][] = [];
  for (const entry of node.entries) {
    const key = entry.key.text;
    reader.at(key, () => {
      if (!options.check(entry.key, reader)) return;
      if (options.defines !== undefined) reader.define(options.defines, key);
      if (entry.value === null) return emptyEntry(entry.key, options.element, reader);
      const result = options.element.read(entry.value, reader);
      if (result !== undefined) pairs.push([key, result]);
    });
  }
  return Object.fromEntries(pairs);
}

/** Reads list items at their index; an empty dash is reported. */
export function readItems<T>(
  items: readonly (Node | null)[],
  element: Type<T>,
  reader: Reader,
  span: Node,
  first = 0,
): readonly T[] {
  const values: T[] = [];
  for (const [index, item] of items.entries()) {
    reader.at(first + index, () => {
      if (item === null)
        return emptyEntry({ start: span.start, end: span.start + 1, text: "-" }, element, reader);
      const value = element.read(item, reader);
      if (value !== undefined) values.push(value);
    });
  }
  return values;
}

/** Makes the `id` of each item a name. */
export function defineItems(items: readonly (Node | null)[], kind: string, reader: Reader, first = 0): void {
  for (const [index, item] of items.entries()) {
    const id =
      item?.kind === "mapping" ? item.entries.find((entry) => entry.key.text === "id")?.value : undefined;
    if (id?.kind === "scalar" && isId(id.text)) reader.at(first + index, () => reader.define(kind, id.text));
  }
}

function emptyEntry(at: { start: number; end: number; text: string }, element: Type, reader: Reader): void {
  reader.problem({
    code: "schema/empty",
    ...visible(at),
    message:
      at.text === "-" ? "A dash of this list has nothing behind it." : `Nothing follows "${at.text}:".`,
    hint: `Write the ${element.name} there, or remove it.`,
  });
  reader.taint([element]);
}

function tooFew(node: Node, min: number, type: Type, reader: Reader): undefined {
  reader.problem({
    code: "schema/too-few",
    ...visible(node),
    message: `At least ${min} ${min === 1 ? "is" : "are"} needed here (${type.name}).`,
    hint: "Add what is missing, or remove the key.",
  });
  reader.taint([type]);
}

function capitalise(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
