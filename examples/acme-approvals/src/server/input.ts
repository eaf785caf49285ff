import { invalid } from "./http-error.ts";
import { isWord } from "./row.ts";

/** The fields of a JSON object that a caller sent. */
export type Input = Readonly<Record<string, unknown>>;

/** The value as an object, or a 422. */
export function readObject(value: unknown, field: string): Input {
  if (isObject(value)) return value;
  throw invalid(field, `${field} must be an object, for example {"…": …}.`);
}

/** Refuses fields that nobody reads: a misspelt name would otherwise be ignored silently. */
export function onlyFields(input: Input, known: readonly string[]): void {
  const unknown = Object.keys(input).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  throw invalid(
    unknown.slice(0, 80),
    `There is no field "${unknown.slice(0, 80)}" here. Known fields: ${known.join(", ")}.`,
  );
}

/** A text of 1 to `longest` characters on one line, trimmed. */
export function readText(input: Input, field: string, longest: number): string {
  const value = input[field];
  if (typeof value !== "string" || value.trim() === "")
    throw invalid(field, `${field} is missing: give a text.`);
  const trimmed = value.trim();
  if (trimmed.length > longest) throw invalid(field, `${field} is too long: at most ${longest} characters.`);
  if (/\p{Cc}|\p{Cs}/u.test(trimmed))
    throw invalid(field, `${field} must not contain control characters or line breaks.`);
  return trimmed;
}

/** A text that may be left out. */
export function readOptionalText(input: Input, field: string, longest: number): string {
  const value = input[field];
  return value === undefined || value === null || value === "" ? "" : readText(input, field, longest);
}

/** One of a closed list of words. */
export function readWord<T extends string>(
  input: Input,
  field: string,
  words: Readonly<Record<T, unknown>>,
): T {
  const value = input[field];
  if (isWord(value, words)) return value;
  const shown = value === undefined ? "missing" : `${JSON.stringify(value)?.slice(0, 60)}`;
  throw invalid(field, `${field} is ${shown}: give one of ${Object.keys(words).join(", ")}.`);
}

/** A number between two bounds. */
export function readNumber(input: Input, field: string, least: number, most: number): number {
  const value = input[field];
  if (typeof value !== "number" || !Number.isFinite(value))
    throw invalid(field, `${field} must be a number.`);
  if (value < least || value > most) throw invalid(field, `${field} must be between ${least} and ${most}.`);
  return value;
}

/** An amount of money: more than nothing, at most two decimals. */
export function readAmount(input: Input, field: string): number {
  const amount = readNumber(input, field, 0.01, 100_000_000);
  if (Math.abs(Math.round(amount * 100) - amount * 100) > 1e-6)
    throw invalid(field, `${field} has more than two decimals.`);
  return Math.round(amount * 100) / 100;
}

/** A point in time, made ISO 8601 in UTC. */
export function readTime(input: Input, field: string): string {
  const value = input[field];
  const time =
    typeof value === "string" && /^\d{4}-\d\d-\d\d(T|$)/.test(value) ? new Date(value) : new Date(Number.NaN);
  if (time.getTime() >= Date.UTC(2000, 0) && time.getTime() < Date.UTC(2100, 0)) return time.toISOString();
  throw invalid(field, `${field} must be a time from 2000 to 2099, for example "2026-05-04T09:00:00Z".`);
}

function isObject(value: unknown): value is Input {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
