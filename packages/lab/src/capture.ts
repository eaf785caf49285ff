import type { ChildProcess } from "node:child_process";
import { BoundedOutput } from "./bounded-output.ts";
import type { ExecEnd, ExecResult } from "./drivers/driver.ts";

/** When an execution is ended from outside, and how. */
export interface CaptureLimits {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Bytes kept of the beginning, and as many of the end, of each stream. */
  readonly keep?: number;
  /** Ends every process of the execution at once. */
  kill(): void;
}

const keep = 32 * 1024;
const flood = 64 * 1024 * 1024;
const graceMs = 250;

/**
 * Waits for a child's end, keeping the head and tail of its output and draining the rest. Descendants that hold the
 * pipes open do not hold this up: the pipes are closed shortly after the child is gone.
 */
export async function capture(child: ChildProcess, limits: CaptureLimits): Promise<ExecResult> {
  const started = performance.now();
  const stop = stopper(limits);
  const stdout = collect(child.stdout, limits.keep ?? keep, stop);
  const stderr = collect(child.stderr, limits.keep ?? keep, stop);
  const timer = setTimeout(() => stop("timeout"), limits.timeoutMs);
  const aborted = () => stop("aborted");
  limits.signal?.addEventListener("abort", aborted, { once: true });
  if (limits.signal?.aborted) aborted();
  const { code, signal } = await ended(child);
  clearTimeout(timer);
  limits.signal?.removeEventListener("abort", aborted);
  return {
    end: stop.reason() ?? endOf(code, signal),
    exitCode: code,
    stdout: stdout.text(),
    stderr: stderr.text(),
    durationMs: Math.round(performance.now() - started),
  };
}

interface Stopper {
  (reason: ExecEnd): void;
  reason(): ExecEnd | null;
}

function stopper(limits: CaptureLimits): Stopper {
  let first: ExecEnd | null = null;
  const stop = (reason: ExecEnd) => {
    if (first !== null) return;
    first = reason;
    limits.kill();
  };
  return Object.assign(stop, { reason: () => first });
}

function collect(stream: ChildProcess["stdout"], bytes: number, stop: Stopper): BoundedOutput {
  const output = new BoundedOutput(bytes);
  stream?.on("data", (chunk: Buffer) => {
    output.take(chunk);
    if (output.total > flood) stop("flood");
  });
  stream?.on("error", () => stream.destroy());
  return output;
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

function ended(child: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    let end: End = { code: null, signal: null };
    child.once("error", () => resolve(end));
    child.once("exit", (code, signal) => {
      end = { code, signal };
      // A timer that is late comes before what waits in the pipes; that is read first.
      setTimeout(() => setImmediate(() => closePipes(child)), graceMs).unref();
    });
    child.once("close", () => resolve(end));
  });
}

function closePipes(child: ChildProcess): void {
  for (const stream of child.stdio) stream?.destroy();
}

/** A shell's and bubblewrap's way to report a signal is an exit code above 128. */
function endOf(code: number | null, signal: NodeJS.Signals | null): ExecEnd {
  if (code === null) return signal === null ? "sandbox-died" : "signaled";
  return code > 128 && code <= 128 + 64 ? "signaled" : "exited";
}
