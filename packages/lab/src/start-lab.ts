import { rm } from "node:fs/promises";
import { bootSession } from "./boot-session.ts";
import { driverNamed } from "./choose-driver.ts";
import type { SandboxDriver } from "./drivers/driver.ts";
import type { LabExercise } from "./exercise.ts";
import { Lab, labFolder } from "./lab.ts";
import { LabProblem } from "./lab-problem.ts";
import { type LabRecord, loadLabRecord, saveLabRecord } from "./lab-record.ts";
import { claimFolder, defaultStateDir, labId } from "./state-folder.ts";

/** How a lab is started. */
export interface StartOptions {
  readonly driver: SandboxDriver;
  /** Absolute path of the author's workspace: an exercise has one session in each. */
  readonly workspace: string;
  /** Where running labs are remembered, unless `defaultStateDir()`. */
  readonly stateDir?: string;
  /** The lab outlives this process, unless false. */
  readonly detached?: boolean;
}

/** Starts an exercise; it runs until stopped. One that runs already is a problem. */
export async function startLab(exercise: LabExercise, options: StartOptions): Promise<Lab> {
  const { driver, workspace, stateDir = defaultStateDir(), detached = true } = options;
  const id = labId(exercise.id, workspace);
  const folder = labFolder(stateDir, id);
  await claim(id, stateDir);
  try {
    const record: LabRecord = { version: 1, id, driver: driver.name, exercise, detached, hints: {} };
    const session = await bootSession(exercise, driver, folder, detached);
    await saveLabRecord(folder, record);
    return new Lab(driver, folder, session, record);
  } catch (problem) {
    await rm(folder, { recursive: true, force: true });
    throw problem;
  }
}

/** Where a lab is looked for, and its exercise when that was read anew since. */
export interface OpenOptions {
  readonly stateDir?: string;
  readonly exercise?: LabExercise;
}

/** The running lab of that name (`labId`), started by whatever process; null when none runs. */
export async function openLab(id: string, options: OpenOptions = {}): Promise<Lab | null> {
  const folder = labFolder(options.stateDir ?? defaultStateDir(), id);
  const record = await loadLabRecord(folder);
  const driver = record === null ? null : driverNamed(record.driver);
  if (record === null || driver === null) return null;
  const session = await driver.attach(folder);
  if (session === null) return null;
  return new Lab(driver, folder, session, { ...record, exercise: options.exercise ?? record.exercise });
}

/** Takes the one place an exercise has; what a crash or a restart of the machine left there is cleared first. */
async function claim(id: string, stateDir: string): Promise<void> {
  if (await claimFolder(stateDir, id)) return;
  const folder = labFolder(stateDir, id);
  const record = await loadLabRecord(folder);
  const driver = record === null ? null : driverNamed(record.driver);
  if (driver !== null && (await driver.attach(folder)) !== null) throw running;
  if (record === null) throw starting;
  await driver?.purge(folder);
  await rm(folder, { recursive: true, force: true });
  if (!(await claimFolder(stateDir, id))) throw starting;
}

const running = new LabProblem(
  "usage",
  "This exercise runs already.",
  "Go on with it, reset it, or stop it.",
);
const starting = new LabProblem(
  "usage",
  "This exercise is being started by another process.",
  "Wait a moment; if nothing starts, stop it and try again.",
);
