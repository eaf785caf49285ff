import type { ChildProcess } from "node:child_process";
import type { LabEnvironment } from "../exercise.ts";

/** What a driver promises; what is not in the set is not promised. */
export type Guarantee =
  | "fs"
  | "env"
  | "net"
  | "pid-tree-kill"
  | "ipc"
  | "syscalls"
  | "memory"
  | "pids"
  | "cpu"
  | "disk"
  | "image";

/** The outcome of running something in a throw-away sandbox. */
export type Probe =
  | { readonly ok: true; readonly guarantees: ReadonlySet<Guarantee>; readonly notes: readonly string[] }
  | { readonly ok: false; readonly reason: string; readonly remedy?: string };

/** How an execution ended. */
export type ExecEnd = "exited" | "signaled" | "timeout" | "flood" | "oom" | "aborted" | "sandbox-died";

/** What an execution left: the head and the tail of its output, and how it ended. */
export interface ExecResult {
  readonly end: ExecEnd;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

/**
 * On whose behalf something runs:
 * `learner` shares the learner's processes; `setup` belongs to the exercise and may write the services' folders;
 * `checker` and `solver` run where the learner cannot see them, `checker` with an empty home and nothing left behind.
 */
export type ExecRole = "learner" | "setup" | "checker" | "solver";

/** One execution. With `script`, that host file is injected and run with `argv` as its arguments. */
export interface ExecSpec {
  readonly role: ExecRole;
  readonly argv: readonly string[];
  readonly script?: string;
  readonly stdin?: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** A program of the exercise that keeps running. */
export interface ServiceSpec {
  readonly name: string;
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A file of the host that is put into the workspace. */
export interface WorkspaceFile {
  /** Absolute path on the host. */
  readonly source: string;
  /** Relative path in the workspace. */
  readonly target: string;
  readonly executable: boolean;
}

/** What a session is started from. */
export interface SessionSpec {
  readonly id: string;
  /** The session's own private folder. */
  readonly folder: string;
  readonly environment: LabEnvironment;
  readonly files: readonly WorkspaceFile[];
  /** Folders of the workspace that a learner reads and only the services write. */
  readonly serviceFolders: readonly string[];
  /** The session outlives this process. */
  readonly detached: boolean;
}

/** A kind of sandbox. */
export interface SandboxDriver {
  readonly name: string;
  probe(): Promise<Probe>;
  start(spec: SessionSpec): Promise<Session>;
  /** The session that a folder describes, when it still runs. */
  attach(folder: string): Promise<Session | null>;
  /** Ends whatever a folder describes; does nothing where nothing runs. */
  purge(folder: string): Promise<void>;
}

/** A running sandbox. */
export interface Session {
  /** The workspace as programs inside see it. */
  readonly workspace: string;
  /** Never rejects for what the program does. */
  exec(spec: ExecSpec): Promise<ExecResult>;
  /** Starts a program with the caller's own streams, for a terminal; the learner's role. */
  attachStreams(argv: readonly string[], streams: StreamSpec): Promise<ChildProcess>;
  startService(service: ServiceSpec): Promise<void>;
  /** The names of started services that no longer run. */
  deadServices(): Promise<readonly string[]>;
  /** Runs our check program in the `checker` role, with a request on its standard input. */
  runCheckProgram(request: string, timeoutMs: number): Promise<ExecResult>;
  /** Joins a port of the sandbox with a loopback port of the host. */
  forward(port: number): Promise<Forward>;
  /** Resolves when nothing is left; says how many processes are. */
  stop(): Promise<{ readonly leftover: number }>;
}

/** The streams of an interactive execution, as `child_process` takes them. */
export type StreamSpec = "inherit" | "pipe";

/** A port of the sandbox, reachable from a browser on the host. */
export interface Forward {
  readonly url: string;
  close(): Promise<void>;
}
