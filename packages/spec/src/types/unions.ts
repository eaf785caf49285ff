import type { MappingNode, Node } from "../syntax/node.ts";
import { list as words } from "./choice.ts";
import type { JsonSchema } from "./json-schema.ts";
import { firstLine, mismatch } from "./mismatch.ts";
import { plainMap } from "./plain-map.ts";
import { type Reader, visible } from "./reader.ts";
import { readFields, recordSchema, unknownKey } from "./record.ts";
import { article, capital } from "./text.ts";
import type { Fields, Infer, InferFields, Type } from "./type.ts";

/**
 * A record whose shape depends on the word in one of its keys. The word is resolved before anything
 * is judged, so that one typo is one finding.
 */
export function variants<
  const Common extends Fields,
  const Discriminator extends keyof Common & string,
  const V extends Readonly<Record<string, { doc: string; fields: Fields }>>,
>(
  name: string,
  doc: string,
  discriminator: Discriminator,
  common: Common,
  cases: V,
): Type<
  {
    [K in keyof V]: InferFields<Common> & InferFields<V[K]["fields"]> & { readonly [D in Discriminator]: K };
  }[keyof V]
> {
  const byCase: Readonly<Record<string, Fields>> = plainMap(
    Object.entries(cases).map(([word, { fields }]) => [word, { ...common, ...fields }]),
  );
  const all: Fields = { ...optional(Object.assign({}, ...Object.values(byCase))), ...common };
  const fieldsFor = (node: Node | null): Fields => byCase[wordOf(node, discriminator) ?? ""] ?? all;
  const type: Type = {
    name,
    parts: Object.values(all).map((field) => field.type),
    fieldsFor,
    read(node, reader) {
      if (node.kind !== "mapping")
        return mismatch(
          reader,
          node,
          type,
          capital(article(name)),
          `Write its keys below each other, and begin with ${discriminator}:`,
        );
      return readFields(node, fieldsFor(node), name, reader);
    },
    schema: (writer) =>
      writer.define(name, () => ({
        description: doc,
        oneOf: Object.entries(byCase).map(([word, fields]) => {
          const schema = recordSchema(fields, cases[word]?.doc ?? doc, writer);
          const properties = { ...(schema.properties as object), [discriminator]: { const: word } };
          return { ...schema, properties };
        }),
      })),
  };
  return type as ReturnType<typeof variants<Common, Discriminator, V>>;
}

/** While the word is unknown, no case's keys can be demanded. */
function optional(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, { ...field, required: false }]),
  );
}

function wordOf(node: Node | null, key: string): string | undefined {
  if (node?.kind !== "mapping") return undefined;
  const value = node.entries.find((entry) => entry.key.text === key)?.value;
  return value?.kind === "scalar" ? value.text : undefined;
}

/** A record in which exactly one of several keys names the kind, beside keys common to all. */
export function oneKeyOf<const Common extends Fields, const K extends Fields>(
  name: string,
  doc: string,
  kinds: K,
  common: Common,
): Type<InferFields<Common> & { readonly [P in keyof K]?: Infer<K[P]["type"]> }> {
  const fields = { ...kinds, ...common };
  const type: Type = {
    name,
    parts: Object.values(fields).map((field) => field.type),
    fieldsFor: () => fields,
    read(node, reader) {
      const hint = `Write one of ${words(Object.keys(kinds))}, each with a value of its own.`;
      if (node.kind !== "mapping") return mismatch(reader, node, type, capital(article(name)), hint);
      const value = readFields(node, fields, name, reader);
      const used = node.entries.filter((entry) => Object.hasOwn(kinds, entry.key.text));
      const known = node.entries.every((entry) => Object.hasOwn(fields, entry.key.text));
      if (used.length === 0 && known)
        reportKinds(node, `This ${name} does not say what it looks at.`, hint, reader);
      const second = used[1];
      if (second !== undefined)
        reportKinds(
          second.key,
          `This ${name} looks at two things: "${used[0]?.key.text}" and "${second.key.text}".`,
          `Keep one here; write the other as a ${name} of its own, after a dash.`,
          reader,
        );
      return value;
    },
    schema: (writer) =>
      writer.define(name, () => {
        const schema = recordSchema(fields, doc, writer);
        return { ...schema, oneOf: Object.keys(kinds).map((key) => ({ required: [key] })) };
      }),
  };
  return type as ReturnType<typeof oneKeyOf<Common, K>>;
}

function reportKinds(at: Node, message: string, hint: string, reader: Reader): void {
  reader.problem({
    code: "schema/kind",
    ...visible(firstLine(at)),
    message,
    hint,
  });
}

/** One of several shapes, told apart by how the value is written. */
export function either<A, B>(name: string, scalarOrList: Type<A>, keys: Type<B>): Type<A | B> {
  const pick = (node: Node | null): Type<A | B> => (node?.kind === "mapping" ? keys : scalarOrList);
  return {
    name,
    parts: [scalarOrList, keys],
    fieldsFor: (node) => keys.fieldsFor?.(node) ?? {},
    ...(scalarOrList.translatable ? { translatable: true } : {}),
    ...(scalarOrList.choices === undefined ? {} : { choices: scalarOrList.choices }),
    ...(scalarOrList.refersTo === undefined ? {} : { refersTo: scalarOrList.refersTo }),
    ...(scalarOrList.element === undefined ? {} : { element: scalarOrList.element }),
    read: (node, reader) => pick(node).read(node, reader),
    schema: (writer): JsonSchema => ({ anyOf: [scalarOrList.schema(writer), keys.schema(writer)] }),
  };
}

/** One value or a list of such values; always read as a list. */
export function oneOrMore<T>(element: Type<T>): Type<readonly T[]> {
  return {
    name: `one or more of ${element.name}`,
    parts: [element],
    element,
    ...(element.fieldsFor === undefined ? {} : { fieldsFor: element.fieldsFor }),
    ...(element.refersTo === undefined ? {} : { refersTo: element.refersTo }),
    read(node, reader) {
      if (node.kind !== "sequence") {
        const value = element.read(node, reader);
        return value === undefined ? undefined : [value];
      }
      return node.items.flatMap((item, index) => {
        const value = item === null ? undefined : reader.at(index, () => element.read(item, reader));
        return value === undefined ? [] : [value];
      });
    },
    schema(writer) {
      const several = { type: "array", items: element.schema(writer) };
      return writer.side === "value" ? several : { anyOf: [element.schema(writer), several] };
    },
  };
}

/** What a text or a value must be: a bare value means `eq`, else the operators of `labs.md`. */
export type Matcher = string | number | boolean | null | Readonly<Record<string, unknown>>;

/** The operators of a matcher, spelled the same everywhere. */
export const operators = {
  eq: "Is equal to the value.",
  ne: "Is not equal to the value.",
  gt: "Is greater than the number.",
  gte: "Is the number or greater.",
  lt: "Is less than the number.",
  lte: "Is the number or less.",
  in: "Is one of the listed values.",
  notIn: "Is none of the listed values.",
  contains: "Contains the text, or has the value as a member.",
  matches: "Matches the regular expression.",
  exists: "Is there (true) or is not (false).",
  type: "Is of the type: string, number, boolean, object, array or null.",
  length: "Has this many characters or members.",
} as const;

/** Reads a matcher: a scalar, or operators with their operands. */
export const matcher: Type<Matcher> = {
  name: "matcher",
  parts: [],
  read(node, reader) {
    if (node.kind === "scalar") return scalarValue(node);
    if (node.kind === "sequence")
      return mismatch(
        reader,
        node,
        matcher,
        "A value to compare with",
        "For a list of possible values write in: [a, b].",
      );
    return readOperators(node, reader);
  },
  schema: (writer) =>
    writer.define("matcher", () => ({
      anyOf: [
        { type: ["string", "number", "boolean", "null"] },
        {
          type: "object",
          minProperties: 1,
          additionalProperties: false,
          properties: Object.fromEntries(
            Object.entries(operators).map(([key, description]) => [key, { description }]),
          ),
        },
      ],
    })),
};

function readOperators(node: MappingNode, reader: Reader): Matcher {
  const value: Record<string, unknown> = {};
  const fields: Fields = Object.fromEntries(
    Object.entries(operators).map(([key, doc]) => [key, { type: json, doc }]),
  );
  for (const entry of node.entries) {
    if (Object.hasOwn(operators, entry.key.text))
      value[entry.key.text] = entry.value === null ? null : plainValue(entry.value);
    else unknownKey(entry, fields, new Set(Object.keys(value)), "matcher", reader);
  }
  return value;
}

/** Any value, taken as data: a request's body, say. */
export const json: Type<unknown> = {
  name: "any value",
  parts: [],
  read: (node) => plainValue(node),
  schema: () => ({}),
};

/** A node as plain data by YAML 1.2's core schema. */
export function plainValue(node: Node | null): unknown {
  if (node === null) return null;
  if (node.kind === "scalar") return scalarValue(node);
  if (node.kind === "sequence") return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map((entry) => [entry.key.text, plainValue(entry.value)]));
}

function scalarValue(node: Node & { kind: "scalar" }): string | number | boolean | null {
  if (node.style !== "plain") return node.text;
  if (/^(?:null|Null|NULL|~)$/.test(node.text)) return null;
  if (/^(?:true|True|TRUE)$/.test(node.text)) return true;
  if (/^(?:false|False|FALSE)$/.test(node.text)) return false;
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(node.text) ? Number(node.text) : node.text;
}
