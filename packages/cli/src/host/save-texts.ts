import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "./replace-file.ts";

/** A text as it was judged, and as it is to be. */
export interface TextChange {
  readonly before: string;
  readonly now: string;
}

/**
 * Writes changed texts of a workspace; a byte order mark stays.
 *
 * @returns the files that somebody else changed meanwhile: they are left alone.
 */
export function saveTexts(root: string, texts: ReadonlyMap<string, TextChange>): readonly string[] {
  const changed: string[] = [];
  for (const [path, { before, now }] of texts) {
    const place = join(root, path);
    const disk = readFileSync(place, "utf8");
    const mark = disk.startsWith("\ufeff") ? "\ufeff" : "";
    if (disk === `${mark}${before}`) replaceFile(place, `${mark}${now}`);
    else changed.push(path);
  }
  return changed;
}
