import { readFile, writeFile } from "node:fs/promises";

/**
 * Leaves a package one run: that which must find a sabotage out is enough, and many minutes shorter than all.
 *
 * @param expected what is found out; it begins with the run's name, where it is not the run "half".
 */
export async function playOnly(file: string, expected: RegExp): Promise<void> {
  await keepRuns(file, [/^[a-z-]+(?=:)/.exec(expected.source)?.[0] ?? "half"]);
}

/** Leaves a package these of its runs, in the order in which it has them. */
export async function keepRuns(file: string, names: readonly string[]): Promise<void> {
  const results = JSON.parse(await readFile(`${file}.verify.json`, "utf8"));
  const runs = results.runs.filter(({ name }: { readonly name: string }) => names.includes(name));
  if (runs.length !== names.length) throw new Error(`there are not all of the runs ${names.join(", ")}`);
  await writeFile(`${file}.verify.json`, JSON.stringify({ ...results, runs }));
}
