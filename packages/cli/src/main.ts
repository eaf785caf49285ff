import type { CommandContext } from "./command-context.ts";
import { runCommandLine } from "./run-command-line.ts";
import { wantsColour } from "./terminal/wants-colour.ts";
import { version } from "./version.ts";

/** Where a bug of ours is told. */
const reportTo = "https://coursewright.dev/report";

/** The `coursewright` program: joins a command with this process. */
export async function main(): Promise<void> {
  const interruption = new AbortController();
  let left = false;
  const interrupt = () => {
    if (left) return;
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  process.stdout.on("error", stopQuietly);
  if (standing() === undefined) {
    process.stderr.write("✗ The folder you stand in no longer exists.\n  Go to another one and try again.\n");
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = await runCommandLine(process.argv.slice(2), {
      ...contextOf(interruption.signal),
      leaveInterruptions: () => {
        left = true;
      },
    });
  } catch (bug) {
    process.exitCode = interruption.signal.aborted ? 130 : report(bug);
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

/** The folder the person stands in; nothing where somebody has removed it. */
function standing(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/** A reader that has seen enough (`| head`) is no failure. */
function stopQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}

function contextOf(signal: AbortSignal): CommandContext {
  const { env, stdout, stderr, stdin } = process;
  const answers = stdin.isTTY && stderr.isTTY && env.CI === undefined;
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    cwd: standing() ?? "/",
    env,
    colour: wantsColour(env, stdout.isTTY && stderr.isTTY),
    quiet: false,
    signal,
    live: stderr.isTTY && env.CI === undefined,
    columns: columnsOf(stdout.columns ?? stderr.columns),
    ...(answers ? { ask: (question: string) => ask(question, signal) } : {}),
  };
}

function columnsOf(columns: number | undefined): number {
  return columns === undefined || columns < 40 ? 80 : Math.min(columns, 120);
}

async function ask(question: string, signal: AbortSignal): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const line = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await line.question(question, { signal });
  } finally {
    line.close();
  }
}

/** A bug of ours: what happened, and where to say so. */
function report(bug: unknown): number {
  const stack = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
  process.stderr.write(
    `✗ Coursewright itself has failed; this is a bug, not a mistake of yours.\n\n${stack}\n\n` +
      `Please report it with the lines above: ${reportTo}\n` +
      `coursewright ${version()} · node ${process.version} · ${process.platform} ${process.arch}\n`,
  );
  return 70;
}
