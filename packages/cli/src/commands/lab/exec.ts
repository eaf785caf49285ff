import type { ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { defineCommand, type Outcome } from "../../command-line/command.ts";
import { withRunningLab } from "../../lab/with-lab.ts";

/** `coursewright lab exec` */
export const exec = defineCommand({
  summary: "Run a command inside the sandbox",
  place: 80,
  description:
    "Runs a command inside a running exercise's sandbox, with its isolation and limits. Its streams are yours, and its exit code becomes this command's.",
  arguments: [
    { name: "ID", doc: "The exercise.", required: true },
    { name: "CMD", doc: "The command and its arguments, after --.", required: true, rest: true },
  ],
  flags: {},
  examples: [
    { command: "lab exec route-invoices -- bash", does: "A shell in the sandbox." },
    { command: "lab exec route-invoices -- ls -l", does: "One command." },
  ],
  run: (context, { words: [id, ...argv] }): Promise<Outcome> =>
    withRunningLab(context, id, async (lab) => {
      context.leaveInterruptions?.();
      return exitCodeOf(await lab.exec(["/bin/sh", "-c", beginProgram, "begin", ...argv]));
    }),
});

/** A program that is not there is told in our words, with the exit code that shells have for it. */
const beginProgram = `command -v -- "$1" >/dev/null || {
  printf '✗ There is no program "%s" in the sandbox.\\n' "$1" >&2
  exit 127
}
exec "$@"`;

/** The child's exit code; 128 and the signal's number where a signal ended it, as shells say it. */
function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
