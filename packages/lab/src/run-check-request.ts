import type { CheckAnswer, CheckRequest } from "./check-request.ts";
import type { Session } from "./drivers/driver.ts";
import { LabProblem } from "./lab-problem.ts";

/** Asks the check program inside a session. */
export async function runCheckRequest(
  session: Session,
  request: CheckRequest,
  timeoutMs: number,
): Promise<CheckAnswer> {
  const result = await session.runCheckProgram(JSON.stringify(request), timeoutMs);
  if (result.end === "exited" && result.exitCode === 0) {
    // The program is ours and runs where nothing else does.
    return JSON.parse(result.stdout) as CheckAnswer;
  }
  const said = result.stderr.trim().split("\n").slice(-3).join(" ");
  throw new LabProblem("machine", `The sandbox could not evaluate checks (${result.end}): ${said}`);
}
