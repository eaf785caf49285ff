import { choiceLetters, plainNumber } from "./scorm-values.ts";
import type { InteractionContent } from "./tracker.ts";

/** The vocabulary of `cmi.interactions.n.type`, with response and patterns in an edition's notation. */
export interface WrittenInteraction {
  readonly type: "choice" | "sequencing" | "matching" | "true-false" | "fill-in" | "numeric";
  readonly response?: string;
  readonly patterns: readonly string[];
}

/** How an edition of SCORM writes answers. */
export interface InteractionNotation {
  /** What stands between choices, and between pairs. */
  readonly separator: string;
  /** What stands between a prompt and its choice. */
  readonly link: string;
  truth(value: boolean): string;
  text(value: string): string;
  /** The patterns of the texts that are right. */
  textPatterns(correct: readonly string[]): readonly string[];
  /** The pattern of the number that is right. */
  numberPattern(value: number): string;
}

export function writeIn(notation: InteractionNotation, content: InteractionContent): WrittenInteraction {
  const { separator, link, truth, text } = notation;
  switch (content.type) {
    case "choice":
      return written("choice", content, (positions) => inOrder(positions, separator));
    case "sequence":
      return written("sequencing", content, (positions) => letters(positions, separator));
    case "matching":
      return written("matching", content, (matched) => pairs(matched, separator, link));
    case "true-false":
      return written("true-false", content, truth);
    case "text":
      return withResponse("fill-in", content.response, text, notation.textPatterns(content.correct));
    case "number": {
      const patterns = content.correct === undefined ? [] : [notation.numberPattern(content.correct)];
      return withResponse("numeric", content.response, plainNumber, patterns);
    }
  }
}

function written<Value>(
  type: WrittenInteraction["type"],
  { response, correct }: { readonly response?: Value; readonly correct: Value },
  write: (value: Value) => string,
): WrittenInteraction {
  return withResponse(type, response, write, [write(correct)].filter(isWritten));
}

function withResponse<Value>(
  type: WrittenInteraction["type"],
  response: Value | undefined,
  write: (value: Value) => string,
  patterns: readonly string[],
): WrittenInteraction {
  return { type, patterns, ...(response === undefined ? {} : { response: write(response) }) };
}

/** Whether anything is left of a value. */
export function isWritten(pattern: string): boolean {
  return pattern !== "";
}

/** As `letters`, in the author's order. */
function inOrder(positions: readonly number[], separator: string): string {
  return letters(
    [...positions].sort((a, b) => a - b),
    separator,
  );
}

/** Single characters; a position past the 36th has none. */
function letters(positions: readonly number[], separator: string): string {
  return positions.flatMap((position) => choiceLetters[position] ?? []).join(separator);
}

/** Prompts with their choices, each a single character. */
function pairs(matched: readonly (readonly [number, number])[], separator: string, link: string): string {
  const known = matched.flatMap(([prompt, choice]) => {
    const [source, target] = [choiceLetters[prompt], choiceLetters[choice]];
    return source === undefined || target === undefined ? [] : [`${source}${link}${target}`];
  });
  return known.join(separator);
}
