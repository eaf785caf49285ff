import { number } from "../../types/quantities.ts";
import { record } from "../../types/record.ts";
import { plain } from "../../types/text.ts";
import { either, matcher } from "../../types/unions.ts";
import { checkpointKind } from "./checkpoint-kind.ts";

/** `run:` */
export const run = checkpointKind({
  type: either(
    "command",
    plain,
    record("command check", "What a command must print and return.", {
      command: { type: plain, required: true, doc: "The command, run by sh." },
      exit: { type: number({ min: 0, max: 255, integer: true }), doc: "The exit code; 0 without it." },
      stdout: { type: matcher, doc: "What it prints." },
      stderr: { type: matcher, doc: "What it prints as errors." },
    }),
  ),
  doc: "A command: exit code and output.",
  idle(written, { asks }) {
    const { command, exit = 0 } = typeof written === "string" ? { command: written } : written;
    if (asks || exit !== 0 || !alwaysSucceeds(command)) return undefined;
    return {
      reason: "its command always succeeds",
      hint: "Say what it must print (stdout:), or use a command that fails until the step is done.",
    };
  },
});

const harmless = /^\s*(?:true|:|exit(?: 0)?|(?:echo|printf)\b[^;&|<>`$]*)\s*$/;
const forgiven = /(?:\|\||;|&&)\s*(?:true|:|exit 0)\s*;?\s*$/;

/** `true`, `echo done`, and whatever ends in `|| true` or `; exit 0`. */
function alwaysSucceeds(command: string): boolean {
  if (harmless.test(command)) return true;
  const end = forgiven.exec(command)?.[0];
  return end !== undefined && !end.startsWith("&&");
}
