import type { Migration } from "./migration.ts";

/** The version of the language that this tool reads and writes. */
export const languageVersion = 1;

/** Every step, from the oldest version on. Version 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];
