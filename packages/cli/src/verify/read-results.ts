import { readFile } from "node:fs/promises";
import type { ExpectedResults } from "@coursewright/compiler";

export type ReadResults =
  | { readonly expected: ExpectedResults }
  | { readonly problem: string }
  /** There are none. */
  | { readonly missing: true };

/** The results beside a package: `<package>.verify.json`, with or without the package's ending. */
export async function readResults(file: string): Promise<ReadResults> {
  const names = [`${file}.verify.json`, `${file.replace(/\.[^./\\]+$/, "")}.verify.json`];
  for (const name of names) {
    const text = await readFile(name, "utf8").catch(() => undefined);
    if (text !== undefined) return parse(text, name);
  }
  return { missing: true };
}

function parse(text: string, name: string): ReadResults {
  const problem = { problem: `${name} cannot be understood. Build the package again.` };
  try {
    const value: unknown = JSON.parse(text);
    return isResults(value) ? { expected: value } : problem;
  } catch {
    return problem;
  }
}

/** Judges the outline; its parts were written by the same build as the package. */
function isResults(value: unknown): value is ExpectedResults {
  if (typeof value !== "object" || value === null) return false;
  const { version, pages, runs }: Record<string, unknown> = { ...value };
  return version === 1 && Array.isArray(pages) && Array.isArray(runs) && runs.every(isRun);
}

function isRun(run: unknown): boolean {
  if (typeof run !== "object" || run === null) return false;
  const { name, answers, receives }: Record<string, unknown> = { ...run };
  return (
    typeof name === "string" &&
    typeof answers === "object" &&
    typeof receives === "object" &&
    receives !== null
  );
}
