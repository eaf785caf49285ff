import { choiceLetters, plainNumber, shortText } from "./scorm-values.ts";
import type { InteractionContent } from "./tracker.ts";

/** SCORM 1.2 Run-Time Environment, 3.4.2.2: the notations every LMS accepts. */

/** CMITimespan: `HHHH:MM:SS.ss`. */
export function timespan(milliseconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), 9_999 * 360_000 + 359_999) || 0;
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const hours = String(Math.floor(hundredths / 360_000)).padStart(4, "0");
  const rest = hundredths % 360_000;
  return `${hours}:${two(rest / 6_000)}:${two((rest % 6_000) / 100)}.${two(rest % 100)}`;
}

/** The vocabulary of `cmi.interactions.n.type`, with response and patterns in its notation. */
export interface WrittenInteraction {
  readonly type: "choice" | "sequencing" | "matching" | "true-false" | "fill-in" | "numeric";
  readonly response?: string;
  readonly patterns: readonly string[];
}

export function writeInteraction(content: InteractionContent): WrittenInteraction {
  switch (content.type) {
    case "choice":
      return written("choice", content.response, [content.correct], choices);
    case "sequence":
      return written("sequencing", content.response, [content.correct], letters);
    case "matching":
      return written("matching", content.response, [content.correct], pairs);
    case "true-false":
      return written("true-false", content.response, [content.correct], (value) => (value ? "t" : "f"));
    case "text":
      return written("fill-in", content.response, content.correct, phrase);
    case "number":
      return written(
        "numeric",
        content.response,
        content.correct === undefined ? [] : [content.correct],
        plainNumber,
      );
  }
}

function written<Value>(
  type: WrittenInteraction["type"],
  response: Value | undefined,
  correct: readonly Value[],
  write: (value: Value) => string,
): WrittenInteraction {
  const patterns = correct.map(write).filter((pattern) => pattern !== "");
  return { type, patterns, ...(response === undefined ? {} : { response: write(response) }) };
}

/** As `letters`, in the author's order. */
function choices(positions: readonly number[]): string {
  return letters([...positions].sort((a, b) => a - b));
}

/** Single characters separated by commas; a position past the 36th has none. */
function letters(positions: readonly number[]): string {
  return positions.flatMap((position) => choiceLetters[position] ?? []).join(",");
}

/** A prompt and its choice, each a single character, with a full stop between. */
function pairs(matched: readonly (readonly [number, number])[]): string {
  const known = matched.flatMap(([prompt, choice]) => {
    const [source, target] = [choiceLetters[prompt], choiceLetters[choice]];
    return source === undefined || target === undefined ? [] : [`${source}.${target}`];
  });
  return known.join(",");
}

/** CMIString255. */
function phrase(text: string): string {
  return shortText(text, 255);
}
