import type { JournalNotation, Part } from "./journal.ts";
import { decimal, identifier } from "./scorm-values.ts";
import { timespan, writeInteraction } from "./scorm12-values.ts";

/** SCORM 1.2 Run-Time Environment, 3.4.2: the type first, then what depends on it. */
export const scorm12Journal: JournalNotation = {
  interaction: ({ content, objectives, points, right, seconds }) => {
    const { type, response, patterns } = writeInteraction(content);
    return [
      ["type", type],
      ...objectives.map((id, n): Part => [`objectives.${n}.id`, identifier(id)]),
      ...patterns.map((pattern, n): Part => [`correct_responses.${n}.pattern`, pattern]),
      ["weighting", decimal(points)],
      ...optional("student_response", response),
      ["result", right ? "correct" : "wrong"],
      ...optional("latency", seconds === undefined ? undefined : timespan(seconds * 1000)),
    ];
  },
  objective: ({ score, status }) => [
    ["score.min", "0"],
    ["score.max", "100"],
    ["score.raw", decimal(score)],
    ["status", status],
  ],
};

function optional(name: string, value: string | undefined): readonly Part[] {
  return value === undefined || value === "" ? [] : [[name, value]];
}
