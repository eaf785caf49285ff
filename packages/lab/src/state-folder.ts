import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Where running labs are remembered: `$XDG_STATE_HOME` or `~/.local/state`, never the author's repository. */
export function defaultStateDir(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const stated = env.XDG_STATE_HOME;
  const base = stated !== undefined && isAbsolute(stated) ? stated : join(homedir(), ".local", "state");
  return join(base, "coursewright", "labs");
}

/** The name of the one session an exercise of a workspace may have. */
export function labId(exerciseId: string, workspace: string): string {
  return `${exerciseId}-${createHash("sha256").update(workspace).digest("hex").slice(0, 10)}`;
}

/** Makes a private folder for a session; false when it is there already. */
export async function claimFolder(stateDir: string, id: string): Promise<boolean> {
  await mkdir(stateDir, { recursive: true, mode: 0o700 });
  try {
    await mkdir(join(stateDir, id), { mode: 0o700 });
    return true;
  } catch (reason) {
    if (reason instanceof Error && "code" in reason && reason.code === "EEXIST") return false;
    throw reason;
  }
}
