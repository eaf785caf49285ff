import type { Program } from "@coursewright/spec";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";

/** Writes a resolved program in one way. */
export type OutlineFormat = (
  program: Program,
  surface: { readonly colour: boolean; readonly columns: number },
) => string;

/** Every format by its name on the command line. */
export const outlineFormats = { pretty, json } as const satisfies Readonly<Record<string, OutlineFormat>>;

export const outlineFormatNames = [
  "pretty",
  "json",
] as const satisfies readonly (keyof typeof outlineFormats)[];
