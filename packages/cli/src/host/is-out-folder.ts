import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Whether a folder is what a build wrote: its record says so. */
export function isOutFolder(folder: string): boolean {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, "build.json"), "utf8"));
    if (typeof record !== "object" || record === null) return false;
    const { version, program, outputs }: Record<string, unknown> = { ...record };
    return version === 1 && typeof program === "string" && Array.isArray(outputs);
  } catch {
    return false;
  }
}
