import { defineCommand, type Outcome } from "../../command-line/command.ts";
import { exerciseArgument, stepArgument } from "../../lab/flags.ts";
import { openStep } from "../../lab/open-step.ts";
import { withRunningLab } from "../../lab/with-lab.ts";

/** `coursewright lab solve` */
export const solve = defineCommand({
  summary: "Let the exercise do a step for you",
  place: 40,
  description: "Does a step for you, so that you can look at the result and go on with the next one.",
  arguments: [exerciseArgument, stepArgument],
  flags: {},
  examples: [{ command: "lab solve route-invoices", does: "Let the step you are at be done." }],
  run: (context, { words: [id, named] }): Promise<Outcome> =>
    withRunningLab(context, id, async (lab) => {
      const step = named ?? (await openStep(lab))?.id;
      if (step === undefined) {
        context.stdout("Every step holds; there is nothing to solve.\n");
        return 0;
      }
      await lab.solve(step);
      context.stdout(`${step} is done. See where you are: coursewright lab check ${lab.exercise.id}\n`);
      return 0;
    }),
});
