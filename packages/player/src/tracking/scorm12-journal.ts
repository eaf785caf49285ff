import { type InteractionWords, interactionParts } from "./interaction-parts.ts";
import type { JournalNotation } from "./journal.ts";
import { decimal } from "./scorm-values.ts";
import { timespan, writeInteraction } from "./scorm12-values.ts";

/** SCORM 1.2 Run-Time Environment, 3.4.2. */
export const scorm12Journal: JournalNotation = {
  interaction: (interaction) => interactionParts(interaction, words),
  objective: ({ score, status }) => [
    ["score.min", "0"],
    ["score.max", "100"],
    ["score.raw", decimal(score)],
    ["status", status],
  ],
};

const words: InteractionWords = {
  response: "student_response",
  wrong: "wrong",
  write: writeInteraction,
  duration: timespan,
};
