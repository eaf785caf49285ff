import type { CommandContext } from "../command-context.ts";
import { runCommandLine } from "../run-command-line.ts";

/** What a command line left. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/** Runs a command line in this process, in a folder, as nobody's terminal unless said otherwise. */
export async function runInProcess(
  argv: readonly string[],
  cwd: string,
  more: Partial<CommandContext> = {},
): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const exit = await runCommandLine(argv, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    cwd,
    env: process.env,
    colour: false,
    quiet: false,
    signal: new AbortController().signal,
    columns: 80,
    ...more,
  });
  return { stdout, stderr, exit };
}
