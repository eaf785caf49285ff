import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "../version.ts";
import { packageFolder } from "./package-folder.ts";

/** A digest of the program that builds: its version, its own code, and the versions of Node and zlib. */
export function toolMark(): string {
  const digest = createHash("sha256").update(
    `${version()} ${process.versions.node} ${process.versions.zlib}`,
  );
  for (const folder of codeFolders()) for (const file of codeFiles(folder)) digest.update(readFileSync(file));
  return digest.digest("hex");
}

function codeFolders(): readonly string[] {
  const own = join(packageFolder(), import.meta.url.endsWith(".ts") ? "src" : "dist");
  return [own, ...["@coursewright/compiler", "@coursewright/spec", "@coursewright/pdf"].flatMap(folderOf)];
}

/** Nothing where the package is bundled into our own code. */
function folderOf(name: string): readonly string[] {
  try {
    return [dirname(fileURLToPath(import.meta.resolve(name)))];
  } catch {
    return [];
  }
}

function codeFiles(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.m?[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
