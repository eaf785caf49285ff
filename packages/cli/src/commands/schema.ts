import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { jsonSchemas, outlineSchema } from "@coursewright/spec";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, type Outcome } from "../command-line/command.ts";
import { didYouMean } from "../command-line/did-you-mean.ts";

/** `coursewright schema` */
export const schema = defineCommand({
  summary: "Write JSON Schemas for editors",
  place: 90,
  description:
    "Writes JSON Schemas (2020-12): one for each kind of document, for editors without our extension, and one for what outline --json prints. They know the shapes; check knows the rest.",
  arguments: [{ name: "KIND", doc: "One kind, such as module, or outline; a list of all without it." }],
  flags: { out: { kind: "word", value: "DIR", doc: "Write KIND.json, or all of them, into this folder." } },
  examples: [
    { command: "schema", does: "List the kinds." },
    { command: "schema module", does: "Print the schema of module.yaml." },
    { command: "schema --out schemas", does: "Write all of them into the folder schemas." },
  ],
  run(context, { flags, words: [kind] }): Outcome {
    const schemas: Readonly<Record<string, unknown>> = { ...jsonSchemas(), outline: outlineSchema() };
    const kinds = Object.keys(schemas);
    if (kind !== undefined && !kinds.includes(kind)) return unknownKind(kind, kinds);
    const chosen = kind === undefined ? kinds : [kind];
    if (flags.out !== undefined) return write(resolve(context.cwd, flags.out), chosen, schemas, context);
    context.stdout(kind === undefined ? `${kinds.join("\n")}\n` : textOf(schemas[kind]));
    return 0;
  },
});

function write(
  folder: string,
  kinds: readonly string[],
  schemas: Readonly<Record<string, unknown>>,
  context: CommandContext,
): Outcome {
  try {
    mkdirSync(folder, { recursive: true });
    for (const kind of kinds) writeFileSync(join(folder, `${kind}.json`), textOf(schemas[kind]));
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    return { problem: `${folder} cannot be written to: ${why}`, remedy: "Name another folder with --out." };
  }
  context.stdout(kinds.map((kind) => `${join(folder, `${kind}.json`)}\n`).join(""));
  return 0;
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function unknownKind(kind: string, kinds: readonly string[]): Outcome {
  return {
    problem: `There is no kind of document "${kind}".`,
    remedy: didYouMean(kind, kinds, (near) => `coursewright schema ${near}`, `Kinds: ${kinds.join(", ")}.`),
  };
}
