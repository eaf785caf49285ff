import type { JsonSchema, SchemaWriter } from "../types/json-schema.ts";
import type { Type } from "../types/type.ts";

/** How a value may be written. */
export type Shape = "mapping" | "sequence" | "scalar";

const memo = new WeakMap<Type, ReadonlySet<Shape>>();

/** The ways in which a value of a type may be written, as its schema tells. */
export function shapesOf(type: Type): ReadonlySet<Shape> {
  const known = memo.get(type) ?? new Set(shapesIn(schemaOf(type), type));
  memo.set(type, known);
  return known;
}

/** Definitions are not followed: whatever is defined is written as keys, but for what also is a plain value. */
function schemaOf(type: Type): JsonSchema {
  return type.schema({ side: "source", define: () => ({ type: "object" }) });
}

function shapesIn(schema: JsonSchema, type: Type): readonly Shape[] {
  const options = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(options)) return options.flatMap((each: JsonSchema) => shapesIn(each, type));
  if (schema["type"] === "array") return ["sequence"];
  if (schema["type"] !== "object") return ["scalar"];
  return type.parts.length === 0 ? ["mapping", "scalar"] : ["mapping"];
}

/** Keys of which a group has one: each names its kind. */
export function alternativesIn(type: Type): ReadonlySet<string> {
  const known = alternatives.get(type) ?? new Set(requiredAlone(fullSchemaOf(type)));
  alternatives.set(type, known);
  return known;
}

const alternatives = new WeakMap<Type, ReadonlySet<string>>();

/** The schema of a group itself; of what stands in it only that it is there. */
function fullSchemaOf(type: Type): JsonSchema {
  let inside = false;
  const writer: SchemaWriter = {
    side: "source",
    define(_, build) {
      if (inside) return {};
      inside = true;
      const schema = build();
      inside = false;
      return schema;
    },
  };
  return type.schema(writer);
}

function requiredAlone(schema: JsonSchema): readonly string[] {
  const shapes = schema["anyOf"];
  if (Array.isArray(shapes)) return shapes.flatMap((each: JsonSchema) => requiredAlone(each));
  const options = schema["oneOf"];
  if (!Array.isArray(options)) return [];
  return options.flatMap((each: JsonSchema) => {
    const required = each["required"];
    return Array.isArray(required) && each["properties"] === undefined ? required.map(String) : [];
  });
}
