import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import type { Writable } from "node:stream";
import { LabProblem } from "../lab-problem.ts";
import { identify, type ProcessIdentity } from "../processes.ts";
import type { Host } from "./host.ts";
import { type Profile, profileArguments } from "./profile.ts";
import { type SocketScope, seccompProgram } from "./seccomp.ts";
import { dropPrivileges } from "./stage.ts";
import { syscallTables } from "./syscalls.ts";

/** The processes that hold a session's namespaces. */
export interface Namespaces {
  /** Holds the session's files and owns its user namespace. */
  readonly holder: number;
  /** The first process of the session's process tree. */
  readonly first: number;
  /** The first process of the learner's part of it. */
  readonly learner: number | null;
}

/** One program to start inside a session. */
export interface InsideSpec {
  readonly host: Host;
  readonly namespaces: Namespaces;
  readonly profile: Omit<Profile, "injected">;
  readonly argv: readonly string[];
  readonly sockets: SocketScope;
  readonly limits: { readonly processes: number | null; readonly fileBytes: number };
  /** Host files by the path they appear under, for this execution only. */
  readonly inject: readonly { readonly source: string | { readonly text: string }; readonly path: string }[];
  /** Host files copied into the workspace before the program starts. */
  readonly copy: readonly { readonly source: string; readonly path: string; readonly executable: boolean }[];
  readonly streams: "inherit" | "pipe" | "ignore";
  /** The program ends with this process. */
  readonly dieWithParent: boolean;
  /** Gives the program a channel for messages and handles. */
  readonly channel?: boolean;
}

/** A started program and the first process of its tree. */
export interface Inside {
  readonly child: ChildProcess;
  /** Null where the sandbox could not be made. */
  readonly first: Promise<number | null>;
  /** Null where it could not be made, or has ended already. */
  readonly tree: Promise<ProcessIdentity | null>;
}

/** What was to be joined has ended. */
export class NamespaceGone extends LabProblem {
  constructor() {
    super("machine", "The sandbox has ended.", "Start the lab again.");
  }
}

/**
 * Starts a program inside a session: joins its namespaces, then applies the whole profile anew.
 *
 * @throws NamespaceGone where a process that holds one of them has ended.
 */
export function startInside(spec: InsideSpec): Inside {
  const table = new DescriptorTable(spec.streams);
  try {
    const child = spawnInside(spec, table);
    table.feed(child);
    const first = readFirst(child, table.info);
    return { child, first, tree: first.then((pid) => (pid === null ? null : identify(pid))) };
  } finally {
    table.close();
  }
}

function spawnInside(spec: InsideSpec, table: DescriptorTable): ChildProcess {
  const { first, learner } = spec.namespaces;
  const parent = spec.profile.role === "learner" ? (learner ?? first) : first;
  const namespaces = [
    "--userns",
    openNamespace(table, first, "user"),
    "--pidns",
    openNamespace(table, parent, "pid"),
  ];
  const channel = spec.channel === true ? table.channel() : {};
  const args = [
    ...namespaces.map(String),
    ...["--info-fd", String(table.info), "--seccomp", String(table.bytes(filterFor(spec.sockets)))],
    ...profileArguments(spec.host, profileOf(spec, table, channel)),
    ...spec.copy.flatMap(({ source, path, executable }) => [
      ...["--perms", executable ? "0755" : "0644"],
      ...["--file", String(table.open(source)), path],
    ]),
  ];
  const argsFd = table.bytes(Buffer.from(args.map((arg) => `${arg}\0`).join("")));
  const [file = "", ...rest] = [
    ...dropPrivileges(spec.host, spec.dieWithParent),
    ...enter(spec),
    "--args",
    String(argsFd),
    "--",
  ];
  return spawn(file, [...rest, ...limited(spec)], {
    env: {},
    cwd: "/",
    detached: spec.streams !== "inherit",
    stdio: table.stdio(),
  });
}

function openNamespace(table: DescriptorTable, pid: number, name: string): number {
  try {
    return table.open(`/proc/${pid}/ns/${name}`);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw code === "ENOENT" || code === "ESRCH" ? new NamespaceGone() : cause;
  }
}

function profileOf(
  spec: InsideSpec,
  table: DescriptorTable,
  channel: Readonly<Record<string, string>>,
): Profile {
  const injected = spec.inject.map(({ source, path }) => ({
    fd: typeof source === "string" ? table.open(source) : table.bytes(Buffer.from(source.text)),
    path,
  }));
  return { ...spec.profile, env: { ...spec.profile.env, ...channel }, injected };
}

function enter({ host, namespaces: { holder, first } }: InsideSpec): readonly string[] {
  return [
    ...[
      host.tools.nsenter,
      "--preserve-credentials",
      `--user=/proc/${holder}/ns/user`,
      `--mount=/proc/${holder}/ns/mnt`,
    ],
    ...[`--net=/proc/${first}/ns/net`, `--ipc=/proc/${first}/ns/ipc`, `--uts=/proc/${first}/ns/uts`],
    ...["--", host.tools.bwrap],
  ];
}

function limited({ host, limits, argv }: InsideSpec): readonly string[] {
  const processes = limits.processes === null ? [] : [`--nproc=${limits.processes}:${limits.processes}`];
  const prlimit = [
    host.tools.prlimit,
    ...processes,
    "--core=0:0",
    `--fsize=${limits.fileBytes}:${limits.fileBytes}`,
  ];
  return ["/bin/sh", "-c", closeNamespaces, "start", ...prlimit, ...argv];
}

/** The descriptors of the namespaces are the table's first two; bubblewrap leaves them open. */
const closeNamespaces = 'exec 4<&- 5<&-; exec "$@"';

function filterFor(sockets: SocketScope): Uint8Array {
  const table = syscallTables[process.arch];
  if (table === undefined) throw new Error(`there is no system call filter for ${process.arch}`);
  return seccompProgram(table, sockets);
}

/** The descriptors a program is started with: its streams, then those that bubblewrap reads. */
class DescriptorTable {
  readonly #streams: InsideSpec["streams"];
  readonly #entries: ("pipe" | "ipc" | number)[] = ["pipe"];
  readonly #opened: number[] = [];
  readonly #pending = new Map<number, Uint8Array>();
  readonly info = 3;

  constructor(streams: InsideSpec["streams"]) {
    this.#streams = streams;
  }

  open(path: string): number {
    const fd = openSync(path, "r");
    this.#opened.push(fd);
    return this.#add(fd);
  }

  bytes(bytes: Uint8Array): number {
    const fd = this.#add("pipe");
    this.#pending.set(fd, bytes);
    return fd;
  }

  channel(): Readonly<Record<string, string>> {
    return { NODE_CHANNEL_FD: String(this.#add("ipc")), NODE_CHANNEL_SERIALIZATION_MODE: "json" };
  }

  /** Descriptors this process inherited from its own parent would be passed on: they become empty ones. */
  stdio(): ("pipe" | "ipc" | "inherit" | "ignore" | number)[] {
    const own = [this.#streams, this.#streams, this.#streams, ...this.#entries];
    const covered = lastInherited() + 1 - own.length;
    if (covered <= 0) return own;
    const nothing = openSync("/dev/null", "r");
    this.#opened.push(nothing);
    return [...own, ...Array.from({ length: covered }, () => nothing)];
  }

  feed(child: ChildProcess): void {
    for (const [fd, bytes] of this.#pending) {
      // Descriptors above 2 that we asked to be pipes are writable streams; the types know them only as streams.
      const pipe = child.stdio[fd] as Writable | null | undefined;
      pipe?.on("error", () => pipe.destroy());
      pipe?.end(bytes);
    }
  }

  close(): void {
    for (const fd of this.#opened) closeSync(fd);
  }

  #add(entry: "pipe" | "ipc" | number): number {
    return this.#entries.push(entry) + 2;
  }
}

/** The highest descriptor that a program started by this process would get without being given it; 2 when there is none. */
function lastInherited(): number {
  const open = readdirSync("/proc/self/fdinfo").map(Number);
  return Math.max(2, ...open.filter((fd) => fd > 2 && isPassedOn(fd)));
}

function isPassedOn(fd: number): boolean {
  try {
    const flags = /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, "utf8"))?.[1] ?? "0";
    return (Number.parseInt(flags, 8) & closeOnExec) === 0;
  } catch {
    return false;
  }
}

/** O_CLOEXEC (asm-generic/fcntl.h). */
const closeOnExec = 0o2000000;

/** bubblewrap writes a JSON object with the number of the first process; it must be read whole, or writing it fails. */
export function readFirst(child: ChildProcess, infoFd: number): Promise<number | null> {
  const pipe = child.stdio[infoFd];
  return new Promise((resolve) => {
    let text = "";
    if (pipe === null || pipe === undefined) return resolve(null);
    pipe.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      const pid = /"child-pid": *(\d+)[^}]*\}/.exec(text)?.[1];
      if (pid !== undefined) resolve(Number(pid));
    });
    pipe.on("error", () => resolve(null));
    pipe.on("close", () => resolve(null));
    child.once("error", () => resolve(null));
    return undefined;
  });
}
