import { documentationBase } from "../diagnostics/diagnostic.ts";
import { documentKinds } from "../language/language.ts";
import { type JsonSchema, writeSchema } from "../types/json-schema.ts";

/**
 * JSON Schemas (2020-12) of what authors write, by kind of document: for editors and tools without
 * our language server. They know shapes, not references.
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    documentKinds
      .filter((each) => each.parse === undefined)
      .map(({ kind, pattern, type }) => [
        kind,
        {
          $schema: "https://json-schema.org/draft/2020-12/schema",
          $id: `${documentationBase.replace(/rules\/$/, "schemas/")}${kind}.json`,
          title: pattern,
          ...writeSchema("source", (writer) => type.schema(writer)),
        },
      ]),
  );
}
