import { readFile } from "node:fs/promises";

/** The programs that run outside this process, each one self-contained file. */
export type ProgramName = "check" | "relay";

const loaded = new Map<ProgramName, Promise<string>>();

/** The text of a program: built beside this file, or bundled on the spot when we run from our sources. */
export function programText(name: ProgramName): Promise<string> {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const text = import.meta.url.endsWith(".ts") ? bundleFromSource(name) : readBuilt(name);
  loaded.set(name, text);
  return text;
}

function readBuilt(name: ProgramName): Promise<string> {
  return readFile(new URL(`./${name}.mjs`, import.meta.url), "utf8");
}

async function bundleFromSource(name: ProgramName): Promise<string> {
  const bundler: { bundle(name: string): Promise<string> } = await import(
    new URL("../build.mjs", import.meta.url).href
  );
  return bundler.bundle(name);
}
