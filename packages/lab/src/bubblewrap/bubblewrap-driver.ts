import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guarantee, Probe, SandboxDriver, Session } from "../drivers/driver.ts";
import { LabProblem } from "../lab-problem.ts";
import { BubblewrapSession } from "./bubblewrap-session.ts";
import { endSession } from "./end-session.ts";
import { type Host, readHost } from "./host.ts";
import { isSessionRunning, loadSessionState } from "./session-state.ts";
import { startSession } from "./start-session.ts";
import { syscallTables } from "./syscalls.ts";

/** The sandbox of Linux machines: namespaces and a system call filter through bubblewrap, without a daemon. */
export const bubblewrapDriver: SandboxDriver = {
  name: "bubblewrap",
  probe,
  start: async (spec) => startSession(await readHost(), spec),
  attach,
  async purge(folder) {
    const state = await loadSessionState(folder);
    if (state !== null) await endSession(state);
  },
};

async function attach(folder: string): Promise<Session | null> {
  const state = await loadSessionState(folder);
  if (state === null || !(await isSessionRunning(state))) return null;
  return new BubblewrapSession(await readHost(), folder, state);
}

/** Runs something in a throw-away sandbox: finding a program says nothing about whether it may be used. */
async function probe(): Promise<Probe> {
  if (process.platform !== "linux") return { ok: false, reason: "bubblewrap runs on Linux only" };
  if (syscallTables[process.arch] === undefined)
    return { ok: false, reason: `there is no filter for ${process.arch}` };
  const folder = await mkdtemp(join(tmpdir(), "coursewright-probe-"));
  try {
    return await probeIn(await readHost(), folder);
  } catch (problem) {
    if (!(problem instanceof LabProblem)) throw problem;
    const { message, remedy } = problem;
    return remedy === undefined ? { ok: false, reason: message } : { ok: false, reason: message, remedy };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function probeIn(host: Host, folder: string): Promise<Probe> {
  const environment = { tools: [], services: [], data: [], limits: { network: "loopback" } } as const;
  const session = await startSession(host, {
    id: "probe",
    folder,
    environment,
    files: [],
    serviceFolders: [],
    detached: false,
  });
  try {
    const result = await session.exec({ role: "learner", argv: ["node", "--version"], timeoutMs: 60_000 });
    if (result.exitCode !== 0) {
      return {
        ok: false,
        reason: `nothing runs inside the sandbox: ${result.stderr.trim()}`,
        remedy: nodeRemedy,
      };
    }
    return { ok: true, guarantees: guarantees(host), notes: notes(host) };
  } finally {
    await session.stop();
  }
}

const nodeRemedy = "node must be installed where every user can read it, for example under /usr.";

function guarantees(host: Host): ReadonlySet<Guarantee> {
  const always: readonly Guarantee[] = ["fs", "env", "net", "pid-tree-kill", "ipc", "syscalls", "disk"];
  return new Set(host.countsProcesses ? [...always, "pids"] : always);
}

function notes(host: Host): readonly string[] {
  const limits = "memory and processor time are not limited";
  const counted = "the number of processes is not limited: that needs Linux 5.14 or later";
  return host.countsProcesses ? [limits] : [limits, counted];
}
