import {
  isRunning,
  killProcess,
  type ProcessIdentity,
  processesIn,
  sendKill,
  userNamespace,
} from "../processes.ts";
import type { SessionState } from "./session-state.ts";

/**
 * Ends every process of a session and waits until they are gone; says how many are left. The kernel ends the whole
 * tree with its first process, so that nothing inside can escape by ignoring signals, forking or daemonising.
 */
export async function endSession(state: SessionState): Promise<{ readonly leftover: number }> {
  const namespaces = await namespacesOf(state);
  for (const process of [state.first, state.holder, ...state.waiting]) await killProcess(process);
  const deadline = performance.now() + 5000;
  for (;;) {
    const left = await processesIn(namespaces);
    if (left.length === 0 || performance.now() > deadline) return { leftover: left.length };
    for (const pid of left) sendKill(pid);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function namespacesOf(state: SessionState): Promise<ReadonlySet<string>> {
  const own = await userNamespace(process.pid);
  const found = await Promise.all([state.holder, state.first].map(namespaceOf));
  return new Set(found.filter((one) => one !== null && one !== own).map(String));
}

async function namespaceOf(process: ProcessIdentity): Promise<string | null> {
  const namespace = await userNamespace(process.pid);
  return (await isRunning(process)) ? namespace : null;
}
