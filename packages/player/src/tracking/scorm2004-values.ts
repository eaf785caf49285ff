import { choiceLetters, plainNumber, shortText } from "./scorm-values.ts";
import type { InteractionContent } from "./tracker.ts";

/** SCORM 2004 4th Edition Run-Time Environment, 4.1.1: the notations every LMS accepts. */

/** timeinterval(second,10,2): hours, minutes, and seconds with at most two decimals. */
export function timeInterval(milliseconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), 9_999 * 360_000 + 359_999) || 0;
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6_000);
  return `PT${hours}H${minutes}M${(hundredths % 6_000) / 100}S`;
}

/** real(10,7) between 0 and 1: four decimals keep a per cent with two. */
export function share(value: number): string {
  return String(Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000);
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
      return written("true-false", content.response, [content.correct], String);
    case "text":
      return written("fill-in", content.response, content.correct.slice(0, mostPatterns), phrase);
    case "number": {
      const { type, response } = written("numeric", content.response, [], plainNumber);
      const range = content.correct === undefined ? [] : [rangeOf(content.correct)];
      return { type, patterns: range, ...(response === undefined ? {} : { response }) };
    }
  }
}

/** The smallest permitted maximum of a fill-in, 4.2.9.1. */
const mostPatterns = 5;

function written<Value>(
  type: WrittenInteraction["type"],
  response: Value | undefined,
  correct: readonly Value[],
  write: (value: Value) => string,
): WrittenInteraction {
  const patterns = [...new Set(correct.map(write))].filter((pattern) => pattern !== "");
  return { type, patterns, ...(response === undefined ? {} : { response: write(response) }) };
}

/** As `letters`, in the author's order. */
function choices(positions: readonly number[]): string {
  return letters([...positions].sort((a, b) => a - b));
}

/** Short identifiers; a position past the 36th has none. */
function letters(positions: readonly number[]): string {
  return positions.flatMap((position) => choiceLetters[position] ?? []).join("[,]");
}

/** A prompt and its choice. */
function pairs(matched: readonly (readonly [number, number])[]): string {
  const known = matched.flatMap(([prompt, choice]) => {
    const [source, target] = [choiceLetters[prompt], choiceLetters[choice]];
    return source === undefined || target === undefined ? [] : [`${source}[.]${target}`];
  });
  return known.join("[,]");
}

/** A localised text; what would read as one of SCORM's own marks is broken up. */
function phrase(text: string): string {
  return shortText(text, 250)
    .replace(/^\{/, "(")
    .replace(/\[([,.:])\]/g, "($1)");
}

/** From a number to the same. */
function rangeOf(value: number): string {
  return `${plainNumber(value)}[:]${plainNumber(value)}`;
}
