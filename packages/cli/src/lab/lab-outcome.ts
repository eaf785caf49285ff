import { LabProblem } from "@coursewright/lab";
import type { Outcome } from "../command-line/command.ts";

/** Runs something with a lab; what stands in its way becomes words for the person. */
export async function labOutcome(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (reason) {
    if (!(reason instanceof LabProblem)) throw reason;
    return { problem: reason.message, remedy: reason.remedy ?? "" };
  }
}
