import {
  type InteractionNotation,
  isWritten,
  type WrittenInteraction,
  writeIn,
} from "./interaction-notation.ts";
import { hundredthsOf, plainNumber, shortText } from "./scorm-values.ts";
import type { InteractionContent } from "./tracker.ts";

/** SCORM 2004 4th Edition Run-Time Environment, 4.1.1: the notations every LMS accepts. */

/** timeinterval(second,10,2): hours, minutes, and seconds with at most two decimals. */
export function timeInterval(milliseconds: number): string {
  const hundredths = hundredthsOf(milliseconds);
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6_000);
  return `PT${hours}H${minutes}M${(hundredths % 6_000) / 100}S`;
}

/** real(10,7) between 0 and 1: four decimals keep a per cent with two. */
export function share(value: number): string {
  return String(Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000);
}

/** Type, response and patterns in the edition's notation. */
export function writeInteraction(content: InteractionContent): WrittenInteraction {
  return writeIn(notation, content);
}

/** The smallest permitted maximum of a fill-in, 4.2.9.1. */
const mostPatterns = 5;

const notation: InteractionNotation = {
  separator: "[,]",
  link: "[.]",
  truth: String,
  text: phrase,
  textPatterns: (correct) => [...new Set(correct.slice(0, mostPatterns).map(phrase))].filter(isWritten),
  numberPattern: rangeOf,
};

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
