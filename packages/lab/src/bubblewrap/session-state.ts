import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isRunning, type ProcessIdentity } from "../processes.ts";
import type { SocketScope } from "./seccomp.ts";

/** What a later process needs to know of a session. */
export interface SessionState {
  readonly version: 1;
  readonly driver: "bubblewrap";
  readonly holder: ProcessIdentity;
  readonly first: ProcessIdentity;
  readonly learner: ProcessIdentity | null;
  readonly services: readonly { readonly name: string; readonly process: ProcessIdentity }[];
  /** Processes outside that wait for the learner's part and for the services. */
  readonly waiting: readonly ProcessIdentity[];
  readonly detached: boolean;
  readonly serviceFolders: readonly string[];
  readonly sockets: SocketScope;
  readonly processes: number;
  readonly diskBytes: number;
}

/** Reads the state a session's folder holds; null when there is none or it is not ours. */
export async function loadSessionState(folder: string): Promise<SessionState | null> {
  const text = await readFile(join(folder, fileName), "utf8").catch(() => null);
  if (text === null) return null;
  // Only this module writes the file, into a folder that only its owner can enter.
  const state = JSON.parse(text) as SessionState;
  return state.version === 1 && state.driver === "bubblewrap" ? state : null;
}

/** Writes the state so that a reader never sees half of it. */
export async function saveSessionState(folder: string, state: SessionState): Promise<void> {
  const path = join(folder, fileName);
  await writeFile(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Whether the processes that hold a session still run. */
export async function isSessionRunning(state: SessionState): Promise<boolean> {
  return (await isRunning(state.holder)) && (await isRunning(state.first));
}

const fileName = "bubblewrap.json";
