import type { Row } from "./database.ts";

/** A column that always holds text. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new Error(`Column ${column} holds no text.`);
  return value;
}

/** A column that holds text or nothing. */
export function maybeText(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

/** A column that holds a whole number. */
export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number" && typeof value !== "bigint")
    throw new Error(`Column ${column} holds no number.`);
  return Number(value);
}

/** A column that holds one of a closed list of words. */
export function word<T extends string>(row: Row, column: string, words: Readonly<Record<T, unknown>>): T {
  const value = text(row, column);
  if (!isWord(value, words)) throw new Error(`Column ${column} holds "${value}".`);
  return value;
}

/** Says whether a value is one of a closed list of words. */
export function isWord<T extends string>(value: unknown, words: Readonly<Record<T, unknown>>): value is T {
  return typeof value === "string" && Object.hasOwn(words, value);
}
