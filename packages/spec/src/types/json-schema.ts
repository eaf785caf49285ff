/** A JSON Schema 2020-12 document or part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Collects the records of a schema as definitions, so that recursive and repeated ones are written once. */
export interface SchemaWriter {
  /** Whether the schema is of what authors write or of the values read from it: `45m` or 2700. */
  readonly side: "source" | "value";
  /** @returns a `$ref` to the definition of that name, which `build` makes when it is first asked for. */
  define(name: string, build: () => JsonSchema): JsonSchema;
}

/** Writes a type's schema with its definitions in one document. */
export function writeSchema(
  side: SchemaWriter["side"],
  write: (writer: SchemaWriter) => JsonSchema,
): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const writer: SchemaWriter = {
    side,
    define(name, build) {
      const id = name.replace(/[^A-Za-z0-9]+/g, "-");
      if (!definitions.has(id)) {
        definitions.set(id, {});
        definitions.set(id, build());
      }
      return { $ref: `#/$defs/${id}` };
    },
  };
  const schema = write(writer);
  return { ...schema, $defs: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
