import { documentationBase } from "../diagnostics/diagnostic.ts";
import { documentKinds } from "../language/language.ts";
import { modalities } from "../language/modality.ts";
import { type JsonSchema, type SchemaWriter, writeSchema } from "../types/json-schema.ts";
import type { Fields, Type } from "../types/type.ts";

/**
 * The JSON Schema (2020-12) of `coursewright outline`: the resolved program. What authors wrote has
 * the schema of its value; what is derived is described here.
 */
export function outlineSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${documentationBase.replace(/rules\/$/, "schemas/")}outline.json`,
    title: "coursewright outline",
    ...writeSchema("value", (writer) => program(writer)),
  };
}

const text: JsonSchema = { type: "string" };
const texts: JsonSchema = { type: "array", items: text };
const number: JsonSchema = { type: "number", minimum: 0 };
const minutes: JsonSchema = {
  type: "object",
  description: "Minutes by modality.",
  propertyNames: { enum: Object.keys(modalities) },
  additionalProperties: number,
};
const lengths = object({ teaching: number, assessment: number });

function program(writer: SchemaWriter): JsonSchema {
  const training = fieldsOf("program");
  const product = fieldsOf("product");
  return object(
    {
      id: text,
      version: text,
      title: text,
      description: text,
      base: text,
      languages: texts,
      language: text,
      variant: text,
      product: extend(fieldsIn(training, "product"), writer, {
        features: many(withId(elementFields(product, "features"), writer)),
        releases: schemaOf(product, "releases", writer),
      }),
      intent: schemaOf(training, "intent", writer),
      ...Object.fromEntries(
        ["outcomes", "roles", "certifications", "surveys", "campaigns"].map((key) => [
          key,
          many(withId(elementFields(training, key), writer)),
        ]),
      ),
      segments: many(segment(training, writer)),
      tracks: many(track(training, writer)),
      modules: many(module(writer)),
      exercises: many(exercise(writer)),
      assessments: many(assessment(writer)),
      goals: schemaOf(training, "goals", writer),
      sessions: many(extend(fieldsOf("session"), writer, { id: text })),
      glossary: many(object({ term: text, meaning: text, avoid: texts })),
      variables: { type: "object", additionalProperties: text },
      outputs: schemaOf(training, "outputs", writer),
      theme: extend(fieldsOf("theme"), writer, {}),
      coverage: object({
        objectives: number,
        taught: number,
        practised: number,
        assessed: number,
        features: object({ taught: texts, untaught: texts }),
      }),
    },
    ["description", "variant", "intent"],
  );
}

function segment(training: Fields, writer: SchemaWriter): JsonSchema {
  const plan = fieldOf(training, "plans").element?.schema(writer) ?? {};
  return object({ id: text, title: text, mix: minutes, completion: number, plan, minutes, shares: minutes }, [
    "completion",
    "plan",
  ]);
}

function track(training: Fields, writer: SchemaWriter): JsonSchema {
  const { journey: _, ...fields } = elementFields(training, "tracks");
  const line = object(
    {
      kind: { enum: ["lesson", "exercise", "assessment"] },
      id: text,
      title: text,
      module: text,
      modality: { enum: Object.keys(modalities) },
      minutes: number,
    },
    ["modality"],
  );
  const bySegment = { type: "object", additionalProperties: object({ minutes, agenda: many(line) }) };
  return extend(
    fields,
    writer,
    {
      id: text,
      title: text,
      modules: texts,
      levels: many(number),
      minutes: lengths,
      segments: bySegment,
      scored: text,
    },
    ["scored"],
  );
}

function module(writer: SchemaWriter): JsonSchema {
  const { objectives, lessons, ...fields } = fieldsOf("module");
  const objective = extend(
    elementOf(objectives?.type),
    writer,
    { id: text, key: text, level: text, taught: texts, practised: texts, assessed: texts },
    ["level"],
  );
  const lesson = extend(
    elementOf(lessons?.type),
    writer,
    { key: text, minutes: number, objectives: texts, markdown: text, file: text },
    ["file"],
  );
  return extend(fields, writer, {
    id: text,
    level: { enum: [1, 2, 3, 4] },
    folder: text,
    roles: texts,
    tracks: texts,
    minutes: lengths,
    objectives: many(objective),
    lessons: many(lesson),
    exercises: many(exercise(writer)),
    assessments: many(assessment(writer)),
  });
}

function exercise(writer: SchemaWriter): JsonSchema {
  const fields = fieldsOf("exercise");
  const step = extend(elementOf(fields.guided?.type), writer, { objectives: texts });
  const lab = documentKinds.find((each) => each.kind === "lab")?.type.schema(writer) ?? {};
  return writer.define("resolved exercise", () =>
    extend(
      fields,
      writer,
      {
        id: text,
        folder: text,
        minutes: number,
        objectives: texts,
        guided: many(step),
        independent: many(step),
        lab,
      },
      ["lab"],
    ),
  );
}

/** Items keep what their type says beside what every item has. */
function assessment(writer: SchemaWriter): JsonSchema {
  const answer = object({ id: text, text, correct: { type: "boolean" }, feedback: text }, ["feedback"]);
  const item = {
    ...object({
      id: text,
      key: text,
      type: text,
      prompt: text,
      objectives: texts,
      points: number,
      minutes: number,
      answers: many(answer),
      accepted: texts,
    }),
    additionalProperties: true,
  };
  return writer.define("resolved assessment", () =>
    extend(fieldsOf("assessment"), writer, { id: text, title: text, minutes: number, items: many(item) }),
  );
}

/** A record's own fields with some added or replaced; the added are always there but for those named optional. */
function extend(
  fields: Fields,
  writer: SchemaWriter,
  added: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const own = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      { description: field.doc, ...field.type.schema(writer) },
    ]),
  );
  const absent = Object.keys(fields).filter((key) => !fields[key]?.required && !Object.hasOwn(added, key));
  return object({ ...own, ...added }, [...absent, ...optional]);
}

function withId(fields: Fields, writer: SchemaWriter): JsonSchema {
  return extend(fields, writer, { id: text });
}

function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: "object", properties, required, additionalProperties: false };
}

function many(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

function fieldsOf(kind: string): Fields {
  return documentKinds.find((each) => each.kind === kind)?.type.fields ?? {};
}

function fieldOf(fields: Fields, key: string): Type {
  const field = fields[key];
  if (field === undefined) throw new Error(`The language has no field ${key}.`);
  return field.type;
}

function fieldsIn(fields: Fields, key: string): Fields {
  return fieldOf(fields, key).fieldsFor?.(null) ?? {};
}

function elementFields(fields: Fields, key: string): Fields {
  return elementOf(fieldOf(fields, key));
}

function elementOf(type: Type | undefined): Fields {
  return type?.element?.fieldsFor?.(null) ?? {};
}

function schemaOf(fields: Fields, key: string, writer: SchemaWriter): JsonSchema {
  return fieldOf(fields, key).schema(writer);
}
