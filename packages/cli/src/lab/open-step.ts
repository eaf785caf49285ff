import type { Lab, LabStep } from "@coursewright/lab";
import { stepHolds } from "./lab-words.ts";

/** The first step that does not hold; nothing when all do. */
export async function openStep(lab: Lab): Promise<LabStep | undefined> {
  const results = await lab.check();
  return lab.exercise.steps.find((step) => !stepHolds(results, step.id));
}
