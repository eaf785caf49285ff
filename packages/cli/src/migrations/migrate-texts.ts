import { isMap, isScalar, parseDocument } from "yaml";
import type { Migration, TextEdit } from "./migration.ts";

/** Where training.yaml says in which version of the language a program is written. */
export interface StatedVersion {
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

/** Reads `coursewright:` from training.yaml; nothing where it is missing or no whole number. */
export function statedVersion(training: string): StatedVersion | undefined {
  const { contents } = parseDocument(training, { logLevel: "silent" });
  const value = isMap(contents) ? contents.get("coursewright", true) : undefined;
  if (!isScalar(value) || !Number.isInteger(value.value) || !value.range) return undefined;
  return { version: Number(value.value), start: value.range[0], end: value.range[1] };
}

/** The texts of a workspace after every step from its version on; what did not change is left out. */
export function migrateTexts(
  texts: ReadonlyMap<string, string>,
  from: number,
  migrations: readonly Migration[],
): ReadonlyMap<string, string> {
  let current = texts;
  for (const migration of migrations.filter((each) => each.from >= from).sort((a, b) => a.from - b.from))
    current = new Map([...current].map(([path, text]) => [path, migrateText(path, text, migration)]));
  return new Map([...current].filter(([path, text]) => texts.get(path) !== text));
}

function migrateText(path: string, text: string, migration: Migration): string {
  const stated = path === "training.yaml" ? statedVersion(text) : undefined;
  const version: readonly TextEdit[] =
    stated === undefined ? [] : [{ ...stated, newText: String(migration.from + 1) }];
  return applyEdits(text, [...version, ...migration.edit(path, text)]);
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
