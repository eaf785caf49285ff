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

/** CMIIdentifier: at most 255 characters without spaces; `/` between an owner and its part becomes `.`. */
export function identifier(id: string): string {
  return id
    .replaceAll("/", ".")
    .replace(/[^A-Za-z0-9._-]/g, "_")
    .slice(0, 255);
}

/** CMIDecimal with at most two decimals. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** CMIString255. */
export function shortText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Surrogate}]/gu, " ")
    .slice(0, 255)
    .replace(/[\ud800-\udbff]$/, "");
}

/** The vocabulary of `cmi.interactions.n.type`, with response and patterns in its notation. */
export interface WrittenInteraction {
  readonly type: "choice" | "true-false" | "fill-in" | "numeric";
  readonly response?: string;
  readonly patterns: readonly string[];
}

export function writeInteraction(content: InteractionContent): WrittenInteraction {
  switch (content.type) {
    case "choice":
      return written("choice", content.response, [content.correct], choices);
    case "true-false":
      return written("true-false", content.response, [content.correct], (value) => (value ? "t" : "f"));
    case "text":
      return written("fill-in", content.response, content.correct, shortText);
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

const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Single characters separated by commas, in the author's order; a position past the 36th has none. */
function choices(positions: readonly number[]): string {
  const known = [...positions].sort((a, b) => a - b).flatMap((position) => letters[position] ?? []);
  return known.join(",");
}

/** Without an exponent, which CMIDecimal does not know. */
function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, "") : String(BigInt(value));
}
