import { defineCommand, type Outcome } from "../../command-line/command.ts";
import { exerciseArgument, stepArgument } from "../../lab/flags.ts";
import { stepHead } from "../../lab/lab-words.ts";
import { openStep } from "../../lab/open-step.ts";
import { withRunningLab } from "../../lab/with-lab.ts";
import { renderMarkdown } from "../../terminal/render-markdown.ts";

/** `coursewright lab hint` */
export const hint = defineCommand({
  summary: "Get the next hint for a step",
  place: 30,
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
      const of = lab.exercise.steps.find(({ id }) => id === step);
      const head = of === undefined ? "" : `${stepHead(lab.exercise, of, colour)}\n`;
      return tell(`${head}${renderMarkdown(given.text, { colour, columns })}\n${moreHints(given.left)}\n`);

      function tell(text: string): Outcome {
        context.stdout(text);
        return 0;
      }
    }),
});

function moreHints(left: number): string {
  if (left === 0) return "This was the last one.";
  return left === 1 ? "There is one more." : `There are ${left} more.`;
}
