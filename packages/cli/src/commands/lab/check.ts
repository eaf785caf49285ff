import { defineCommand, type Outcome } from "../../command-line/command.ts";
import { exerciseArgument } from "../../lab/flags.ts";
import { checkText, stepHolds } from "../../lab/lab-words.ts";
import { withRunningLab } from "../../lab/with-lab.ts";

/** `coursewright lab check` */
export const check = defineCommand({
  summary: "See which steps hold, and what to do about the first that does not",
  place: 20,
  description:
    "Says which steps hold, and for the first that does not, what is wrong and what to do. Ends with 0 when all hold, else with 1.",
  arguments: [exerciseArgument, { name: "STEP", doc: "Look at this step only." }],
  flags: {},
  examples: [{ command: "lab check route-invoices", does: "See how far you are." }],
  run: (context, { words: [id, step] }): Promise<Outcome> =>
    withRunningLab(context, id, async (lab) => {
      const results = await lab.check(step);
      const { exercise } = lab;
      const steps = step === undefined ? exercise.steps : exercise.steps.filter((each) => each.id === step);
      context.stdout(checkText(exercise, steps, results, context));
      return steps.every((each) => stepHolds(results, each.id)) ? 0 : 1;
    }),
});
