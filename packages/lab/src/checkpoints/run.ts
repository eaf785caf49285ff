import type { ExecResult } from "../drivers/driver.ts";
import { type Matcher, mismatch } from "../match.ts";
import type { CheckpointKind, Finding } from "./checkpoint.ts";

/** A shell command, its exit code and what it prints. */
export interface RunCheck {
  readonly command: string;
  /** 0 unless written. */
  readonly exit?: number;
  readonly stdout?: Matcher;
  readonly stderr?: Matcher;
}

/** `run`: the command's last newline does not count when its output is compared. */
export const runKind: CheckpointKind<RunCheck> = {
  where: "outside",
  async evaluate(check, machine, timeoutMs) {
    return judge(check, await machine.runCommand(check.command, timeoutMs));
  },
};

function judge(check: RunCheck, result: ExecResult): Finding {
  const name = JSON.stringify(check.command);
  if (result.end === "timeout")
    return { verdict: "fail", detail: `${name} did not end in time`, end: "timeout" };
  if (result.end !== "exited" && result.end !== "signaled") {
    return { verdict: "error", detail: `${name} ended abnormally (${result.end})`, end: result.end };
  }
  const wrong = mismatches(check, result);
  if (wrong.length === 0) return { verdict: "pass", detail: `${name} did what was expected` };
  return { verdict: "fail", detail: `${name}: ${wrong.join("; ")}` };
}

function mismatches(check: RunCheck, result: ExecResult): readonly string[] {
  const expected = check.exit ?? 0;
  return [
    result.exitCode === expected ? null : `expected exit code ${expected}, found ${result.exitCode}`,
    textMismatch("stdout", result.stdout, check.stdout),
    textMismatch("stderr", result.stderr, check.stderr),
  ].filter((text) => text !== null);
}

function textMismatch(stream: string, text: string, matcher: Matcher | undefined): string | null {
  if (matcher === undefined) return null;
  const wrong = mismatch(text.replace(/\r?\n$/, ""), matcher, "text");
  return wrong === null ? null : `${stream}: ${wrong}`;
}
