import { defineCommand, type Outcome } from "../../command-line/command.ts";
import { exerciseArgument } from "../../lab/flags.ts";
import { withLab } from "../../lab/with-lab.ts";

/** `coursewright lab stop` */
export const stop = defineCommand({
  summary: "End the exercise and remove its sandbox",
  place: 60,
  description: "Ends a running exercise: nothing of it stays running, nothing of it stays on disk.",
  arguments: [exerciseArgument],
  flags: {},
  examples: [{ command: "lab stop route-invoices", does: "End the exercise." }],
  run: (context, { words: [id] }): Promise<Outcome> =>
    withLab(context, id, async (lab) => {
      if (lab === null) {
        context.stdout("It does not run.\n");
        return 0;
      }
      const { leftover } = await lab.stop();
      if (leftover > 0) throw new Error(`${leftover} processes of the exercise did not end.`);
      context.stdout("Stopped; nothing is left of it.\n");
      return 0;
    }),
});
