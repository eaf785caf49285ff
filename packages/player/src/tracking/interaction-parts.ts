import type { WrittenInteraction } from "./interaction-notation.ts";
import type { Part } from "./journal.ts";
import { decimal, identifier } from "./scorm-values.ts";
import type { Interaction, InteractionContent } from "./tracker.ts";

/** Where the editions of SCORM differ in an interaction. */
export interface InteractionWords {
  /** The element for what the learner answered. */
  readonly response: string;
  /** The result of an answer that is not right. */
  readonly wrong: string;
  write(content: InteractionContent): WrittenInteraction;
  duration(milliseconds: number): string;
}

/** The parts of an interaction: the type first, then what depends on it. */
export function interactionParts(
  { content, objectives, points, right, seconds }: Interaction,
  words: InteractionWords,
): readonly Part[] {
  const { type, response, patterns } = words.write(content);
  return [
    ["type", type],
    ...objectives.map((id, n): Part => [`objectives.${n}.id`, identifier(id)]),
    ...patterns.map((pattern, n): Part => [`correct_responses.${n}.pattern`, pattern]),
    ["weighting", decimal(points)],
    ...optional(words.response, response),
    ["result", right ? "correct" : words.wrong],
    ...optional("latency", seconds === undefined ? undefined : words.duration(seconds * 1000)),
  ];
}

function optional(name: string, value: string | undefined): readonly Part[] {
  return value === undefined || value === "" ? [] : [[name, value]];
}
