import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { leadsInside } from "./safe-path.ts";

/** `OUT/build.json`: what a build wrote, and from what. */
export interface BuildRecord {
  readonly version: 1;
  /** The program's id. */
  readonly program: string;
  /** SHA-256 over everything the build could have read; absent after a build of some outputs only. */
  readonly sources?: string;
  readonly outputs: readonly RecordedFile[];
}

export interface RecordedFile {
  readonly output: string;
  /** Relative to OUT, with `/`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** SHA-256 over what the file was made from. */
  readonly inputs: string;
}

export const recordName = "build.json";

/** The record of the build before; undefined where there is none that can be understood. */
export async function readRecord(out: string): Promise<BuildRecord | undefined> {
  try {
    const record: unknown = JSON.parse(await readFile(join(out, recordName), "utf8"));
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

export function writeRecord(record: BuildRecord): string {
  const outputs = [...record.outputs].sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ ...record, outputs }, undefined, 2)}\n`;
}

function isRecord(value: unknown): value is BuildRecord {
  if (typeof value !== "object" || value === null || !("version" in value) || value.version !== 1)
    return false;
  return "outputs" in value && Array.isArray(value.outputs) && value.outputs.every(isRecordedFile);
}

function isRecordedFile(value: unknown): value is RecordedFile {
  if (typeof value !== "object" || value === null) return false;
  const texts: readonly unknown[] = ["output", "path", "sha256", "inputs"].map((key) =>
    Reflect.get(value, key),
  );
  return texts.every((text) => typeof text === "string") && leadsInside(String(Reflect.get(value, "path")));
}
