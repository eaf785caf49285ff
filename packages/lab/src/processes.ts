import { readdir, readFile, readlink } from "node:fs/promises";

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Its start in clock ticks since boot (proc(5), field 22 of stat). */
  readonly started: number;
}

/** Identifies a running process; null when there is none. */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  const fields = await statFields(pid);
  if (fields === null || fields[0] === "Z" || fields[0] === "X") return null;
  return { pid, started: Number(fields[19]) };
}

/** Whether that very process still runs. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  return (await identify(identity.pid))?.started === identity.started;
}

/** Kills that very process; one that is gone is not an error. */
export async function killProcess(identity: ProcessIdentity): Promise<void> {
  if (await isRunning(identity)) sendKill(identity.pid);
}

/** Sends SIGKILL to a process, or to a process group when negative, if it is there. */
export function sendKill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

/** The user namespace a process is in, as the kernel names it. */
export async function userNamespace(pid: number): Promise<string | null> {
  try {
    return await readlink(`/proc/${pid}/ns/user`);
  } catch {
    return null;
  }
}

/** The processes in any of these user namespaces. */
export async function processesIn(namespaces: ReadonlySet<string>): Promise<readonly number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map(async (pid) => ((await isAliveIn(pid, namespaces)) ? [pid] : [])));
  return found.flat();
}

async function isAliveIn(pid: number, namespaces: ReadonlySet<string>): Promise<boolean> {
  const namespace = await userNamespace(pid);
  return namespace !== null && namespaces.has(namespace) && (await identify(pid)) !== null;
}

/** The fields of stat from the third on: the second is a name in parentheses that may hold anything. */
async function statFields(pid: number): Promise<readonly string[] | null> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
