import { type Lab, labId, openLab } from "@coursewright/lab";
import type { CommandContext } from "../command-context.ts";
import { isUsageProblem, type Outcome } from "../command-line/command.ts";
import { findExercise } from "./find-exercise.ts";
import { labOutcome } from "./lab-outcome.ts";

/** Does something with the running lab of an exercise; without one the person is told how to start it. */
export function withRunningLab(
  context: CommandContext,
  id: string | undefined,
  act: (lab: Lab) => Promise<Outcome>,
): Promise<Outcome> {
  return withLab(context, id, async (lab, exercise) => {
    if (lab !== null) return act(lab);
    return {
      problem: `The exercise "${exercise}" does not run.`,
      remedy: `Start it: coursewright lab start ${exercise}`,
    };
  });
}

/** Does something with the lab of an exercise, or with nothing where it does not run. */
export function withLab(
  context: CommandContext,
  id: string | undefined,
  act: (lab: Lab | null, exercise: string) => Promise<Outcome>,
): Promise<Outcome> {
  return labOutcome(context, async () => {
    const found = findExercise(context, id);
    if (isUsageProblem(found)) return found;
    const { exercise, root } = found;
    return act(await openLab(labId(exercise.id, root), { exercise }), exercise.id);
  });
}
