import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";

/** The folder of published schemas; without it what they judge is left out. */
export const conformance = process.env.COURSEWRIGHT_CONFORMANCE ?? "";

/** Judges a value by a published JSON Schema; says what is wrong. */
export function publishedSchema(name: string): (value: unknown) => readonly string[] {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(join(conformance, "schemas", name), "utf8"));
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
