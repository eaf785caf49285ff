/** What both editions of SCORM write alike. */

/** At most 255 characters without spaces, as an id must have in any LMS; `/` between an owner and its part becomes `.`. */
export function identifier(id: string): string {
  return id
    .replaceAll("/", ".")
    .replace(/[^A-Za-z0-9._-]/g, "_")
    .slice(0, 255);
}

/** A number with at most two decimals. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A time in hundredths of a second, within what both editions can write: 9,999 hours and 59 minutes. */
export function hundredthsOf(milliseconds: number): number {
  return Math.min(Math.max(0, Math.round(milliseconds / 10)), 9_999 * 360_000 + 359_999) || 0;
}

/** A number without an exponent, which SCORM does not know. */
export function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, "") : String(BigInt(value));
}

/** A text of at most `longest` characters on one line, without half a character at its end. */
export function shortText(text: string, longest: number): string {
  return text
    .replace(/[\p{Cc}\p{Surrogate}]/gu, " ")
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, "");
}

/** Characters for choices by their position in the author's order; one past the 36th has none. */
export const choiceLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
