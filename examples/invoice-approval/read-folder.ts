import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { FileContent } from "@coursewright/spec";

/** Every file of a program by its path from the folder: the texts that are read, and the size of all others. */
export function readFolder(folder: string): readonly (readonly [path: string, content: FileContent])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join("/"), readContent(path)] as const);
}

function readContent(path: string): FileContent {
  return /\.(?:yaml|md|po)$/.test(path) ? readFileSync(path, "utf8") : { size: statSync(path).size };
}
