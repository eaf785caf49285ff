import type { Node } from "../syntax/node.ts";
import type { JsonSchema, SchemaWriter } from "./json-schema.ts";
import type { Reader } from "./reader.ts";

/**
 * A kind of value of the language. Each kind is one file beside this one: how it is read, what it
 * looks like in JSON Schema and in the reference, what completion may offer.
 */
export interface Type<Out = unknown> {
  /** As the reference calls it: `text`, `duration`, `list of lessons`. */
  readonly name: string;
  /** Reads a node; problems go to the reader, `undefined` means there is no usable value. */
  read(node: Node, reader: Reader): Out | undefined;
  /** The kind as JSON Schema 2020-12; records are written once, as definitions. */
  schema(writer: SchemaWriter): JsonSchema;
  /** Kinds one level below, for those that look into the language: taint, completion, reference pages. */
  readonly parts: readonly Type[];
  /** The kind of entity a value defines or names, if it does. */
  readonly defines?: string;
  readonly refersTo?: readonly string[];
  /** Translated by locales; expanded as a template. Texts only. */
  readonly translatable?: boolean;
  readonly template?: boolean;
  /** The closed set of texts a value can be, for completion and hover. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Fields of a record by name, resolved for a node where its shape depends on it (a discriminator). */
  fieldsFor?(node: Node | null): Readonly<Record<string, Field>>;
  /** The kind of an entry of a map or an item of a list. */
  readonly element?: Type;
}

export interface Field<Out = unknown> {
  readonly type: Type<Out>;
  /** One or two sentences for hover, completion and the reference; ends with a full stop. */
  readonly doc: string;
  readonly required?: boolean;
  /** YAML as an author would write the value. */
  readonly example?: string;
}

export type Fields = Readonly<Record<string, Field>>;

/** The TypeScript shape of a type's values. */
export type Infer<T> = T extends Type<infer Out> ? Out : never;

type RequiredNames<F extends Fields> = {
  [K in keyof F]: F[K] extends { required: true } ? K : never;
}[keyof F];

/** The TypeScript shape of a record: required fields are there, others may be. */
export type InferFields<F extends Fields> = {
  readonly [K in RequiredNames<F>]: Infer<F[K]["type"]>;
} & {
  readonly [K in Exclude<keyof F, RequiredNames<F>>]?: Infer<F[K]["type"]>;
};
