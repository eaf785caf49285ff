import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { capture } from "./capture.ts";
import type { Machine } from "./checkpoints/checkpoint.ts";
import { startsWithInterpreter } from "./interpreter.ts";

/** The machine this process runs in; scripts are found from `scripts`, commands run in `workspace`. */
export function localMachine(workspace: string, scripts: string): Machine {
  return {
    workspace,
    runCommand: (command, timeoutMs) => run(["/bin/sh", "-c", command], workspace, timeoutMs),
    runScript: async (path, timeoutMs) => {
      const file = resolve(scripts, path);
      const argv = (await startsWithInterpreter(file)) ? [file] : ["/bin/sh", file];
      return run(argv, workspace, timeoutMs);
    },
  };
}

function run(argv: readonly string[], cwd: string, timeoutMs: number) {
  const [file = "/bin/true", ...rest] = argv;
  const child = spawn(file, rest, { cwd, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  return capture(child, { timeoutMs, kill: () => killGroup(child) });
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
