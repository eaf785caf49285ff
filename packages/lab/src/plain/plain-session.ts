import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { capture } from "../capture.ts";
import type { ExecResult, ExecRole, ExecSpec, ServiceSpec, Session, StreamSpec } from "../drivers/driver.ts";
import { startsWithInterpreter } from "../interpreter.ts";
import { LabProblem } from "../lab-problem.ts";
import { identify, isRunning, type ProcessIdentity, sendKill } from "../processes.ts";
import { programText } from "../programs.ts";

/** What a later process needs to know of a session without isolation. */
export interface PlainState {
  readonly version: 1;
  /** The value of a variable in the environment of everything the session starts. */
  readonly marker: string;
  readonly services: readonly { readonly name: string; readonly process: ProcessIdentity }[];
}

/** Runs programs as the person, with a clean environment, and finds them again by a mark in it. */
export class PlainSession implements Session {
  readonly workspace: string;
  readonly #folder: string;
  readonly #save: (state: PlainState) => Promise<void>;
  #state: PlainState;

  constructor(folder: string, state: PlainState, save: (state: PlainState) => Promise<void>) {
    this.workspace = join(folder, "home");
    this.#folder = folder;
    this.#state = state;
    this.#save = save;
  }

  async exec(spec: ExecSpec): Promise<ExecResult> {
    const script = spec.script === undefined ? [] : await scriptCommand(spec.script);
    const child = this.#spawn(spec.role, [...script, ...spec.argv], "pipe");
    child.stdin?.on("error", () => child.stdin?.destroy());
    child.stdin?.end(spec.stdin ?? "");
    return capture(child, { ...spec, kill: () => killGroup(child) });
  }

  async attachStreams(argv: readonly string[], streams: StreamSpec): Promise<ChildProcess> {
    return this.#spawn("learner", argv, streams);
  }

  async runCheckProgram(request: string, timeoutMs: number): Promise<ExecResult> {
    const path = join(this.#folder, "check.mjs");
    await writeFile(path, await programText("check"));
    const child = this.#spawn("checker", [process.execPath, path], "pipe");
    child.stdin?.end(request);
    return capture(child, { timeoutMs, keep: 4 * 1024 * 1024, kill: () => killGroup(child) });
  }

  async startService(service: ServiceSpec): Promise<void> {
    const log = join(this.#folder, "log", `${service.name}.log`);
    const argv = ["/bin/sh", "-c", 'exec >>"$1" 2>&1; exec /bin/sh -c "$2"', "service", log, service.command];
    const child = this.#spawn("setup", argv, "ignore", service.env);
    child.unref();
    const process = child.pid === undefined ? null : await identify(child.pid);
    if (process === null) throw new LabProblem("content", `The service "${service.name}" did not start.`);
    this.#state = { ...this.#state, services: [...this.#state.services, { name: service.name, process }] };
    await this.#save(this.#state);
  }

  async deadServices(): Promise<readonly string[]> {
    const running = await Promise.all(this.#state.services.map(({ process }) => isRunning(process)));
    return this.#state.services.flatMap(({ name }, index) => (running[index] ? [] : [name]));
  }

  async forward(port: number) {
    return { url: `http://127.0.0.1:${port}/`, close: async () => undefined };
  }

  async stop(): Promise<{ readonly leftover: number }> {
    const ended = await endMarked(this.#state.marker);
    await rm(this.workspace, { recursive: true, force: true });
    return ended;
  }

  #spawn(
    role: ExecRole,
    argv: readonly string[],
    streams: StreamSpec | "ignore",
    env: Readonly<Record<string, string>> = {},
  ): ChildProcess {
    const [file = "", ...rest] = argv;
    const home = role === "checker" ? join(this.#folder, "checker") : this.workspace;
    const path = [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(":");
    return spawn(file, rest, {
      cwd: this.workspace,
      detached: streams !== "inherit",
      stdio: streams,
      env: {
        HOME: home,
        LANG: "C.UTF-8",
        PATH: path,
        TMPDIR: home,
        TZ: "UTC",
        ...env,
        [variable]: this.#state.marker,
      },
    });
  }
}

/** Ends every process that carries the mark in its environment; says how many remain. */
export async function endMarked(marker: string): Promise<{ readonly leftover: number }> {
  const deadline = performance.now() + 5000;
  for (;;) {
    const left = await marked(marker);
    if (left.length === 0 || performance.now() > deadline) return { leftover: left.length };
    for (const pid of left) sendKill(pid);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const variable = "COURSEWRIGHT_LAB";

async function marked(marker: string): Promise<readonly number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map(async (pid) => ((await carries(pid, marker)) ? [pid] : [])));
  return found.flat();
}

async function carries(pid: number, marker: string): Promise<boolean> {
  const environment = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
  return environment.split("\0").includes(`${variable}=${marker}`) && (await identify(pid)) !== null;
}

async function scriptCommand(path: string): Promise<readonly string[]> {
  return (await startsWithInterpreter(path)) ? [path] : ["/bin/sh", path];
}

function killGroup(child: ChildProcess): void {
  if (child.pid !== undefined) sendKill(-child.pid);
}
