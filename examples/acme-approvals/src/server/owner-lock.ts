import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * Makes this process the owner of a database file and removes the lock a killed owner left behind.
 * Throws when the owner is still running.
 */
export function takeOwnership(databasePath: string): void {
  const ownerPath = `${databasePath}.owner`;
  const owner = existsSync(ownerPath) ? readFileSync(ownerPath, "utf8") : "";
  if (isRunning(owner)) throw new Error(`${databasePath} is in use by process ${owner.split(" ")[0]}.`);
  rmSync(`${databasePath}.lock`, { recursive: true, force: true });
  writeFileSync(ownerPath, identityOf(process.pid));
}

/** Gives the file back; the next process need not ask who had it. */
export function giveUpOwnership(databasePath: string): void {
  rmSync(`${databasePath}.owner`, { force: true });
}

function isRunning(identity: string): boolean {
  const pid = Number(identity.split(" ")[0]);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return identityOf(pid) === identity;
}

/** A process number is used again, together with its start time (where the system tells it) it is not. */
function identityOf(pid: number): string {
  return `${pid} ${startTimeOf(pid)}`;
}

function startTimeOf(pid: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${boot}/${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? ""}`;
  } catch {
    return "unknown";
  }
}
