import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isBuildRecord } from "@coursewright/spec";

/** Whether a folder is what a build wrote: its record says so. */
export function isOutFolder(folder: string): boolean {
  try {
    return isBuildRecord(readFileSync(join(folder, "build.json"), "utf8"));
  } catch {
    return false;
  }
}
