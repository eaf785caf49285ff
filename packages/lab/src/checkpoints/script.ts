import { posix } from "node:path";
import type { ExecResult } from "../drivers/driver.ts";
import type { CheckpointKind, Finding } from "./checkpoint.ts";

/** `script`: exit 0 holds, 1 does not, anything else is a broken check; the first line of stdout is for the learner. */
export const scriptKind: CheckpointKind<string> = {
  where: "outside",
  async evaluate(path, machine, timeoutMs) {
    return judge(posix.basename(path), await machine.runScript(path, timeoutMs));
  },
};

function judge(name: string, result: ExecResult): Finding {
  const says = result.stdout.split("\n", 1)[0]?.trim();
  const spoken = says ? { says } : {};
  if (result.end === "timeout") return broken(`${name} was still running when its time was up`, result);
  if (result.end !== "exited") return broken(`${name} ended abnormally (${result.end})`, result);
  if (result.exitCode === 0) return { verdict: "pass", detail: `${name} exited 0` };
  if (result.exitCode === 1) return { verdict: "fail", detail: `${name} exited 1`, ...spoken };
  return { ...broken(`${name} exited ${result.exitCode}; a check exits 0 or 1`, result), ...spoken };
}

function broken(what: string, result: ExecResult): Finding {
  const said = result.stderr.trim().split("\n").at(-1);
  return { verdict: "error", detail: said ? `${what}: ${said}` : what, end: result.end };
}
