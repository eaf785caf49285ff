import { defineCommand, type Outcome } from "../../command-line/command.ts";
import { exerciseArgument } from "../../lab/flags.ts";
import { stepText } from "../../lab/lab-words.ts";
import { withRunningLab } from "../../lab/with-lab.ts";

/** `coursewright lab reset` */
export const reset = defineCommand({
  summary: "Begin the exercise again",
  place: 50,
  description: "Begins a running exercise again, as it was when it started. What you did in it is gone.",
  arguments: [exerciseArgument],
  flags: {},
  examples: [{ command: "lab reset route-invoices", does: "Begin again." }],
  run: (context, { words: [id] }): Promise<Outcome> =>
    withRunningLab(context, id, async (lab) => {
      await lab.reset();
      const [first] = lab.exercise.steps;
      context.stdout("The exercise is as it was at the start.\n");
      if (first !== undefined) context.stdout(`\n${stepText(lab.exercise, first, context)}\n`);
      return 0;
    }),
});
