import { type ChildProcess, spawn } from "node:child_process";
import type { Session, SessionSpec } from "../drivers/driver.ts";
import { LabProblem } from "../lab-problem.ts";
import { identify, killProcess } from "../processes.ts";
import { BubblewrapSession } from "./bubblewrap-session.ts";
import type { Host } from "./host.ts";
import { readFirst } from "./inside.ts";
import { type SessionState, saveSessionState } from "./session-state.ts";
import { stageCommand } from "./stage.ts";

/** Makes a session's namespaces and disk, and fills its workspace. */
export async function startSession(host: Host, spec: SessionSpec): Promise<Session> {
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
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const { first, holder } = await processesOf(child);
  for (const stream of child.stdio) stream?.destroy();
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

/** The two processes that hold a session, once others can join them. */
async function processesOf(child: ChildProcess): Promise<Pick<SessionState, "first" | "holder">> {
  const lastWords = readLastWords(child);
  const [pid, ready] = await Promise.all([readFirst(child, infoFd), isReady(child)]);
  const first = pid === null || !ready ? null : await identify(pid);
  const holder = child.pid === undefined ? null : await identify(child.pid);
  if (first !== null && holder !== null) return { first, holder };
  for (const process of [first, holder]) if (process !== null) await killProcess(process);
  throw cannotStart(await lastWords);
}

/**
 * Whether the first process has said that it runs. Its number alone is known too early: its user ids, loopback device
 * and host name are set afterwards, and a program that joins it before that has no user id there and cannot start.
 */
function isReady(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.stdout?.once("data", () => resolve(true));
    child.stdout?.once("close", () => resolve(false));
    child.once("error", () => resolve(false));
  });
}

/** What a process has written to its standard error by its end. */
function readLastWords(child: ChildProcess): Promise<string> {
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
  });
  return new Promise((resolve) => {
    child.once("error", ({ message }) => resolve(message));
    child.once("close", () => resolve(said));
  });
}

function cannotStart(said: string): LabProblem {
  const text = said.trim();
  const refused = /Operation not permitted|Permission denied|EPERM|uid_map|No space left/.test(text);
  return new LabProblem(
    "machine",
    `The sandbox did not start: ${text || "no reason was given"}.`,
    refused ? namespaceRemedy : undefined,
  );
}

const namespaceRemedy =
  "This machine refuses user namespaces. On Ubuntu 24.04 and later: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0. " +
  "In a Docker container: start it with --security-opt seccomp=unconfined, or use a virtual machine.";
