import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** The top of the repository that a folder lies in, found by its `.git`; nothing outside of one. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** A path as seen from a folder, with `/`. */
export function seenFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}
