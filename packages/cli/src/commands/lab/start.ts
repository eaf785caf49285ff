import { chooseDriver, type LabExercise, labId, openLab, startLab } from "@coursewright/lab";
import {
  defineCommand,
  isUsageProblem,
  type Outcome,
  type UsageProblem,
} from "../../command-line/command.ts";
import { findExercise } from "../../lab/find-exercise.ts";
import { driverFlags, exerciseArgument } from "../../lab/flags.ts";
import { labOutcome } from "../../lab/lab-outcome.ts";
import { waysOn, welcome } from "../../lab/lab-words.ts";

/** `coursewright lab start` */
export const start = defineCommand({
  summary: "Open an exercise in a sandbox and show its first step",
  place: 10,
  description:
    "Opens an exercise in a sandbox of its own and shows the scenario and the first step. It runs until it is stopped, also when this command has ended.",
  arguments: [exerciseArgument],
  flags: driverFlags,
  examples: [{ command: "lab start route-invoices", does: "Begin the exercise route-invoices." }],
  run: (context, { flags, words: [id] }): Promise<Outcome> =>
    labOutcome(context, async () => {
      const found = findExercise(context, id);
      if (isUsageProblem(found)) return found;
      const { exercise, root } = found;
      if ((await openLab(labId(exercise.id, root))) !== null) return runsAlready(exercise);
      const chosen = await chooseDriver(flags.driver, { allowPlain: flags["allow-plain"] });
      if (!context.quiet) for (const note of chosen.notes) context.stderr(`${chosen.driver.name}: ${note}\n`);
      const lab = await startLab(exercise, { driver: chosen.driver, workspace: root });
      if (context.signal.aborted) {
        await lab.stop();
        return 130;
      }
      context.stdout(welcome(exercise, context));
      return 0;
    }),
});

function runsAlready(exercise: LabExercise): UsageProblem {
  return {
    problem: `The exercise "${exercise.id}" runs already.`,
    remedy: `Go on with it, or begin again:\n\n${waysOn(exercise, "running")}`,
  };
}
