import { LabProblem } from "@coursewright/lab";
import type { CommandContext } from "../command-context.ts";
import type { Outcome } from "../command-line/command.ts";
import { tellProblem } from "../tell-errors.ts";

/**
 * Runs something with a lab; what stands in its way becomes words for the person. The author's fault ends like any
 * error in the content, with 1; what the machine lacks and what cannot be asked for are usage problems.
 */
export async function labOutcome(context: CommandContext, run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (reason) {
    if (!(reason instanceof LabProblem)) throw reason;
    const problem = { problem: reason.message, remedy: reason.remedy ?? "" };
    if (reason.kind !== "content") return problem;
    tellProblem(problem, context);
    return 1;
  }
}
