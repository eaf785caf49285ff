import {
  type InteractionNotation,
  isWritten,
  type WrittenInteraction,
  writeIn,
} from "./interaction-notation.ts";
import { hundredthsOf, plainNumber, shortText } from "./scorm-values.ts";
import type { InteractionContent } from "./tracker.ts";

/** SCORM 1.2 Run-Time Environment, 3.4.2.2: the notations every LMS accepts. */

/** CMITimespan: `HHHH:MM:SS.ss`. */
export function timespan(milliseconds: number): string {
  const hundredths = hundredthsOf(milliseconds);
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const hours = String(Math.floor(hundredths / 360_000)).padStart(4, "0");
  const rest = hundredths % 360_000;
  return `${hours}:${two(rest / 6_000)}:${two((rest % 6_000) / 100)}.${two(rest % 100)}`;
}

/** Type, response and patterns in the edition's notation. */
export function writeInteraction(content: InteractionContent): WrittenInteraction {
  return writeIn(notation, content);
}

/** CMIString255. */
const phrase = (text: string): string => shortText(text, 255);

const notation: InteractionNotation = {
  separator: ",",
  link: ".",
  truth: (value) => (value ? "t" : "f"),
  text: phrase,
  textPatterns: (correct) => correct.map(phrase).filter(isWritten),
  numberPattern: plainNumber,
};
