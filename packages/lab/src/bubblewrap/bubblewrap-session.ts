import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { basename } from "node:path";
import { capture } from "../capture.ts";
import type {
  ExecResult,
  ExecRole,
  ExecSpec,
  Forward,
  ServiceSpec,
  Session,
  StreamSpec,
  WorkspaceFile,
} from "../drivers/driver.ts";
import { startsWithInterpreter } from "../interpreter.ts";
import { LabProblem } from "../lab-problem.ts";
import { identify, isRunning, killProcess, type ProcessIdentity, sendKill } from "../processes.ts";
import { programText } from "../programs.ts";
import { endSession } from "./end-session.ts";
import type { Host } from "./host.ts";
import { type Inside, type InsideSpec, NamespaceGone, startInside } from "./inside.ts";
import { workspace } from "./places.ts";
import { type SessionState, saveSessionState } from "./session-state.ts";
import { idle } from "./stage.ts";

/** A session of namespaces that other processes join; nothing of ours runs in it but its first processes. */
export class BubblewrapSession implements Session {
  readonly workspace = workspace;
  readonly #host: Host;
  readonly #folder: string;
  #state: SessionState;
  #learner: Promise<void> | null = null;

  constructor(host: Host, folder: string, state: SessionState) {
    this.#host = host;
    this.#folder = folder;
    this.#state = state;
  }

  async exec(spec: ExecSpec): Promise<ExecResult> {
    if (spec.role !== "learner") return this.#execOnce(spec);
    await this.#ensureLearner();
    const result = await this.#execOnce(spec).catch(ignoreGone);
    if (result !== null && result.end !== "sandbox-died") return result;
    await this.#renewLearner();
    return this.#execOnce(spec);
  }

  async #execOnce(spec: ExecSpec): Promise<ExecResult> {
    const script = spec.script === undefined ? null : await this.#injection(spec.script);
    const inside = this.#start(spec.role, [...(script?.argv ?? []), ...spec.argv], {
      inject: script === null ? [] : [script.file],
      streams: "pipe",
    });
    const result = await this.#capture(inside, spec);
    if (spec.role === "checker") await endTree(inside);
    return result;
  }

  async attachStreams(argv: readonly string[], streams: StreamSpec): Promise<ChildProcess> {
    await this.#ensureLearner();
    const start = async () => this.#start("learner", argv, { streams, env: terminalVariables() }).child;
    const child = await start().catch(ignoreGone);
    if (child !== null) return child;
    await this.#renewLearner();
    return start();
  }

  async runCheckProgram(request: string, timeoutMs: number): Promise<ExecResult> {
    const path = `/run/${randomName()}/check.mjs`;
    const inject = [{ source: { text: await programText("check") }, path }];
    const inside = this.#start("checker", ["node", path], { inject, streams: "pipe" });
    const result = await this.#capture(inside, { stdin: request, timeoutMs, keep: answerBytes });
    await endTree(inside);
    return result;
  }

  async startService(service: ServiceSpec): Promise<void> {
    const script = `exec >>"/var/log/lab/$1.log" 2>&1; exec /bin/sh -c "$2"`;
    const argv = ["/bin/sh", "-c", script, "service", service.name, service.command];
    const inside = this.#start("setup", argv, { streams: "ignore", env: service.env });
    const process = await this.#release(inside);
    if (process === null) throw new LabProblem("content", `The service "${service.name}" did not start.`);
    const others = this.#state.services.filter(({ name }) => name !== service.name);
    await this.#remember({ services: [...others, { name: service.name, process }] });
  }

  async deadServices(): Promise<readonly string[]> {
    const running = await Promise.all(this.#state.services.map(({ process }) => isRunning(process)));
    return this.#state.services.flatMap(({ name }, index) => (running[index] ? [] : [name]));
  }

  async forward(port: number): Promise<Forward> {
    const path = `/run/${randomName()}/relay.mjs`;
    const inject = [{ source: { text: await programText("relay") }, path }];
    const inside = this.#start("checker", ["node", path], { inject, streams: "ignore", channel: true });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const url = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}/` : "";
    await handOver(inside.child, port, server);
    return { url, close: () => killInside(inside) };
  }

  async stop(): Promise<{ readonly leftover: number }> {
    return endSession(this.#state);
  }

  /** Puts files of the host into the workspace. */
  async put(files: readonly WorkspaceFile[]): Promise<void> {
    for (let from = 0; from < files.length; from += filesAtOnce) {
      const copy = files.slice(from, from + filesAtOnce).map(({ source, target, executable }) => ({
        source,
        path: `${workspace}/${target}`,
        executable,
      }));
      const inside = this.#start("setup", ["/bin/true"], { copy, streams: "pipe" });
      const result = await this.#capture(inside, { timeoutMs: 60_000 });
      if (result.exitCode !== 0) throw cannotFill(result);
    }
  }

  /** The learner's processes have a tree of their own, which can end without the session: then there is a new one. */
  async #ensureLearner(): Promise<void> {
    const { learner } = this.#state;
    if (learner !== null && (await isRunning(learner))) return;
    this.#learner ??= this.#startLearner().finally(() => {
      this.#learner = null;
    });
    await this.#learner;
  }

  /** The learner's part may be on its way out, by the learner's own doing: nothing can be started in it then. */
  async #renewLearner(): Promise<void> {
    const { learner } = this.#state;
    if (learner !== null) await endProcess(learner);
    await this.#ensureLearner();
  }

  async #startLearner(): Promise<void> {
    const learner = await this.#release(this.#start("solver", idle, { streams: "ignore", first: true }));
    if (learner === null) throw new LabProblem("machine", "The learner's part of the sandbox did not start.");
    await this.#remember({ learner });
  }

  async #injection(source: string) {
    const path = `/run/${randomName()}/${basename(source)}`;
    const argv = (await startsWithInterpreter(source)) ? [path] : ["/bin/sh", path];
    return { argv, file: { source, path } };
  }

  #start(role: ExecRole, argv: readonly string[], more: Partial<StartOptions>): Inside {
    const { first, holder, learner, serviceFolders, sockets, processes, diskBytes, detached } = this.#state;
    const limit = role === "learner" ? processes : processes + reserve;
    return startInside({
      host: this.#host,
      namespaces: { holder: holder.pid, first: first.pid, learner: learner?.pid ?? null },
      profile: { role, serviceFolders, env: more.env ?? {}, first: more.first ?? false },
      argv,
      sockets,
      limits: { processes: this.#host.countsProcesses ? limit : null, fileBytes: diskBytes },
      inject: more.inject ?? [],
      copy: more.copy ?? [],
      streams: more.streams ?? "pipe",
      dieWithParent: !detached || role === "checker",
      channel: more.channel ?? false,
    });
  }

  async #capture(inside: Inside, spec: CaptureSpec): Promise<ExecResult> {
    const { child, first } = inside;
    child.stdin?.on("error", () => child.stdin?.destroy());
    child.stdin?.end(spec.stdin ?? "");
    const result = await capture(child, { ...spec, kill: () => void killInside(inside) });
    return (await first) === null ? { ...result, end: "sandbox-died" } : result;
  }

  /** Waits until a program that outlives this process has started, and lets go of it. */
  async #release({ child, tree }: Inside): Promise<ProcessIdentity | null> {
    const process = await tree;
    const waiting = child.pid === undefined ? null : await identify(child.pid);
    for (const stream of child.stdio) stream?.destroy();
    child.unref();
    if (waiting !== null) await this.#remember({ waiting: [...this.#state.waiting, waiting] });
    return process;
  }

  async #remember(change: Partial<SessionState>): Promise<void> {
    this.#state = { ...this.#state, ...change };
    await saveSessionState(this.#folder, this.#state);
  }
}

function ignoreGone(problem: unknown): null {
  if (problem instanceof NamespaceGone) return null;
  throw problem;
}

function cannotFill({ stderr, end }: ExecResult): LabProblem {
  const full = /No space left/.test(stderr);
  return new LabProblem(
    full ? "content" : "machine",
    `The workspace could not be filled (${end}): ${stderr.trim()}`,
    full ? "Raise limits.disk, or copy less." : undefined,
  );
}

type StartOptions = Pick<InsideSpec, "inject" | "copy" | "streams"> & {
  readonly env: Readonly<Record<string, string>>;
  readonly channel: boolean;
  readonly first: boolean;
};

type CaptureSpec = Pick<ExecSpec, "stdin" | "timeoutMs" | "signal"> & { readonly keep?: number };

const answerBytes = 4 * 1024 * 1024;

const filesAtOnce = 200;

/** Processes that checks and solutions may have beyond the learner's limit, so that a fork bomb does not stop them. */
const reserve = 256;

function randomName(): string {
  return randomBytes(8).toString("hex");
}

function terminalVariables(): Readonly<Record<string, string>> {
  const { TERM, COLORTERM } = process.env;
  return { ...(TERM === undefined ? {} : { TERM }), ...(COLORTERM === undefined ? {} : { COLORTERM }) };
}

async function killInside(inside: Inside): Promise<void> {
  if (inside.child.pid !== undefined) sendKill(-inside.child.pid);
  await endTree(inside);
}

/** Ends a tree of processes and waits until it is gone. */
async function endTree({ tree }: Inside): Promise<void> {
  const process = await tree;
  if (process !== null) await endProcess(process);
}

async function endProcess(process: ProcessIdentity): Promise<void> {
  await killProcess(process);
  while (await isRunning(process)) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** Gives a listening socket to the relay, which then belongs to it alone. */
async function handOver(
  child: ChildProcess,
  port: number,
  server: ReturnType<typeof createServer>,
): Promise<void> {
  const listening = new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", () =>
      reject(new LabProblem("machine", `The forwarder to port ${port} did not start.`)),
    );
  });
  child.send(port, server);
  await listening;
  server.close();
}
