import type { JournalNotation, Part } from "./journal.ts";
import { decimal, identifier } from "./scorm-values.ts";
import { share, timeInterval, writeInteraction } from "./scorm2004-values.ts";

/** SCORM 2004 4th Edition Run-Time Environment, 4.2.9 and 4.2.17: the type first, then what depends on it. */
export const scorm2004Journal: JournalNotation = {
  interaction: ({ content, objectives, points, right, seconds }) => {
    const { type, response, patterns } = writeInteraction(content);
    return [
      ["type", type],
      ...objectives.map((id, n): Part => [`objectives.${n}.id`, identifier(id)]),
      ...patterns.map((pattern, n): Part => [`correct_responses.${n}.pattern`, pattern]),
      ["weighting", decimal(points)],
      ...optional("learner_response", response),
      ["result", right ? "correct" : "incorrect"],
      ...optional("latency", seconds === undefined ? undefined : timeInterval(seconds * 1000)),
    ];
  },
  objective: ({ score, status }) => [
    ["score.min", "0"],
    ["score.max", "100"],
    ["score.raw", decimal(score)],
    ["score.scaled", share(score / 100)],
    ["success_status", status === "completed" ? "unknown" : status],
    ["completion_status", "completed"],
  ],
};

function optional(name: string, value: string | undefined): readonly Part[] {
  return value === undefined || value === "" ? [] : [[name, value]];
}
