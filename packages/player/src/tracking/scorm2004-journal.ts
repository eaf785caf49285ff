import { type InteractionWords, interactionParts } from "./interaction-parts.ts";
import type { JournalNotation } from "./journal.ts";
import { decimal } from "./scorm-values.ts";
import { share, timeInterval, writeInteraction } from "./scorm2004-values.ts";

/** SCORM 2004 4th Edition Run-Time Environment, 4.2.9 and 4.2.17. */
export const scorm2004Journal: JournalNotation = {
  interaction: (interaction) => interactionParts(interaction, words),
  objective: ({ score, status }) => [
    ["score.min", "0"],
    ["score.max", "100"],
    ["score.raw", decimal(score)],
    ["score.scaled", share(score / 100)],
    ["success_status", status === "completed" ? "unknown" : status],
    ["completion_status", "completed"],
  ],
};

const words: InteractionWords = {
  response: "learner_response",
  wrong: "incorrect",
  write: writeInteraction,
  duration: timeInterval,
};
