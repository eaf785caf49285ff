import { chooseDriver, startLab } from "@coursewright/lab";
import { defineCommand, isUsageProblem, type Outcome } from "../../command-line/command.ts";
import { findExercise } from "../../lab/find-exercise.ts";
import { driverFlags, exerciseArgument } from "../../lab/flags.ts";
import { labOutcome } from "../../lab/lab-outcome.ts";
import { welcome } from "../../lab/lab-words.ts";

/** `coursewright lab start` */
export const start = defineCommand({
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
