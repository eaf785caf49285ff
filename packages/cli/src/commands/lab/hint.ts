import { defineCommand, type Outcome } from "../../command-line/command.ts";
import { exerciseArgument, stepArgument } from "../../lab/flags.ts";
import { openStep } from "../../lab/open-step.ts";
import { withRunningLab } from "../../lab/with-lab.ts";
import { renderMarkdown } from "../../terminal/render-markdown.ts";

/** `coursewright lab hint` */
export const hint = defineCommand({
  description: "Gives the next hint for a step, from a nudge to nearly the answer. Each call gives one more.",
  arguments: [exerciseArgument, stepArgument],
  flags: {},
  examples: [
    { command: "lab hint route-invoices", does: "A hint for the step you are at." },
    { command: "lab hint route-invoices escalate", does: "A hint for the step escalate." },
  ],
  run: (context, { words: [id, named] }): Promise<Outcome> =>
    withRunningLab(context, id, async (lab) => {
      const step = named ?? (await openStep(lab))?.id;
      if (step === undefined) return tell("Every step holds; there is nothing to hint at.\n");
      const given = await lab.hint(step);
      if (given === null)
        return tell(
          `There are no more hints for ${step}. To see it done: coursewright lab solve ${lab.exercise.id} ${step}\n`,
        );
      const { colour, columns = 80 } = context;
      const more = given.left === 0 ? "This was the last one." : `${given.left} more.`;
      return tell(`${renderMarkdown(given.text, { colour, columns })}\n${more}\n`);

      function tell(text: string): Outcome {
        context.stdout(text);
        return 0;
      }
    }),
});
