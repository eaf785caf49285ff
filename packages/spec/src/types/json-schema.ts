/** A JSON Schema 2020-12 document or part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Collects the records of a schema as definitions, so that recursive and repeated ones are written once. */
export interface SchemaWriter {
  /** @returns a `$ref` to the definition of that name, which `build` makes when it is first asked for. */
  define(name: string, build: () => JsonSchema): JsonSchema;
}
