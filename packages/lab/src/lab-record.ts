import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LabExercise } from "./exercise.ts";

/** What of a lab outlives the process that started it. */
export interface LabRecord {
  readonly version: 1;
  readonly id: string;
  readonly driver: string;
  readonly exercise: LabExercise;
  readonly detached: boolean;
  /** How many hints were given, by step. */
  readonly hints: Readonly<Record<string, number>>;
}

/** Reads a lab's record; null when there is none. */
export async function loadLabRecord(folder: string): Promise<LabRecord | null> {
  const text = await readFile(join(folder, fileName), "utf8").catch(() => null);
  if (text === null) return null;
  // Only this module writes the file, into a folder that only its owner can enter.
  const record = JSON.parse(text) as LabRecord;
  return record.version === 1 ? record : null;
}

/** Writes a lab's record so that a reader never sees half of it. */
export async function saveLabRecord(folder: string, record: LabRecord): Promise<void> {
  const path = join(folder, fileName);
  await writeFile(`${path}.new`, JSON.stringify(record), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

const fileName = "lab.json";
