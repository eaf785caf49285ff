import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guarantee, Probe, SandboxDriver, Session, SessionSpec } from "../drivers/driver.ts";
import { LabProblem } from "../lab-problem.ts";
import { identify } from "../processes.ts";
import { BubblewrapSession } from "./bubblewrap-session.ts";
import { endSession } from "./end-session.ts";
import { type Host, readHost } from "./host.ts";
import { readFirst } from "./inside.ts";
import { isSessionRunning, loadSessionState, type SessionState, saveSessionState } from "./session-state.ts";
import { stageCommand } from "./stage.ts";
import { syscallTables } from "./syscalls.ts";

/** The sandbox of Linux machines: namespaces and a system call filter through bubblewrap, without a daemon. */
export const bubblewrapDriver: SandboxDriver = {
  name: "bubblewrap",
  probe,
  start: async (spec) => start(await readHost(), spec),
  attach,
  async purge(folder) {
    const state = await loadSessionState(folder);
    if (state !== null) await endSession(state);
  },
};

async function start(host: Host, spec: SessionSpec): Promise<Session> {
  const state = await startStage(host, spec);
  await saveSessionState(spec.folder, state);
  const session = new BubblewrapSession(host, spec.folder, state);
  try {
    await session.put(spec.files);
  } catch (problem) {
    await session.stop();
    throw problem;
  }
  return session;
}

async function attach(folder: string): Promise<Session | null> {
  const state = await loadSessionState(folder);
  if (state === null || !(await isSessionRunning(state))) return null;
  return new BubblewrapSession(await readHost(), folder, state);
}

const infoFd = 3;
const defaultDisk = 256 * 1024 * 1024;
const defaultProcesses = 256;
/** One file for so many bytes of disk, so that many small files do not fill the kernel's memory. */
const bytesAFile = 16 * 1024;

async function startStage(host: Host, spec: SessionSpec): Promise<SessionState> {
  const { limits } = spec.environment;
  const diskBytes = limits.diskBytes ?? defaultDisk;
  const files = Math.max(2048, Math.floor(diskBytes / bytesAFile));
  const [file = "", ...rest] = stageCommand(host, { bytes: diskBytes, files }, infoFd, !spec.detached);
  const child = spawn(file, rest, {
    env: {},
    cwd: "/",
    detached: spec.detached,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  const pid = await readFirst(child, infoFd);
  const first = pid === null ? null : await identify(pid);
  const holder = child.pid === undefined ? null : await identify(child.pid);
  if (first === null || holder === null) throw cannotStart(said);
  child.stderr?.destroy();
  child.stdio[infoFd]?.destroy();
  child.unref();
  return {
    version: 1,
    driver: "bubblewrap",
    holder,
    first,
    learner: null,
    services: [],
    waiting: [],
    detached: spec.detached,
    serviceFolders: spec.serviceFolders,
    sockets: limits.network === "none" ? "local" : "loopback",
    processes: limits.processes ?? defaultProcesses,
    diskBytes,
  };
}

function cannotStart(said: string): LabProblem {
  const text = said.trim();
  const refused = /Operation not permitted|Permission denied|EPERM|uid_map|No space left/.test(text);
  return new LabProblem(
    `The sandbox did not start: ${text || "no reason was given"}.`,
    refused ? namespaceRemedy : undefined,
  );
}

const namespaceRemedy =
  "This machine refuses user namespaces. On Ubuntu 24.04 and later: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0. " +
  "In a Docker container: start it with --security-opt seccomp=unconfined, or use a virtual machine.";

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
  const session = await start(host, {
    id: "probe",
    folder,
    environment,
    files: [],
    serviceFolders: [],
    detached: false,
  });
  try {
    const result = await session.exec({ role: "learner", argv: ["node", "--version"], timeoutMs: 10_000 });
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
