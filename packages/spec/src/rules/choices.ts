import type { Item } from "../language/language.ts";
import { plainText } from "../text/plain-text.ts";

/** A question with exactly one right choice. */
export interface SingleKey {
  /** The index of the right choice. */
  readonly key: number;
  /** Of each choice as it is read, in characters. */
  readonly lengths: readonly number[];
  /** Of the longest wrong choice. */
  readonly nextLength: number;
}

/** The one right choice of an item, if it has just one. */
export function singleKey(item: Item): SingleKey | undefined {
  const choices = "choices" in item ? (item.choices ?? []) : [];
  const keys = choices.flatMap(({ correct }, index) => (correct ? [index] : []));
  const [key] = keys;
  if (key === undefined || keys.length > 1 || choices.length < 2) return undefined;
  const lengths = choices.map(({ text }) => [...plainText(text)].length);
  return { key, lengths, nextLength: Math.max(...lengths.filter((_, index) => index !== key)) };
}

/** Half as long again as the next, and at least twenty characters longer (domain, "Items"). */
export function isClearlyLongest({ key, lengths, nextLength }: SingleKey): boolean {
  const length = lengths[key] ?? 0;
  return length >= 1.5 * nextLength && length >= nextLength + 20;
}

/**
 * How likely it is that at least so many of independent events happen by chance (the upper tail of the
 * Poisson binomial distribution), exactly.
 */
export function chanceOfAtLeast(count: number, chances: readonly number[]): number {
  let exactly = [1];
  for (const chance of chances) {
    exactly = [...exactly, 0].map((same, index) => same * (1 - chance) + (exactly[index - 1] ?? 0) * chance);
  }
  return exactly.slice(count).reduce((sum, each) => sum + each, 0);
}

/** Below this chance a pattern in an assessment is called one: it happens by accident once in a hundred. */
export const significant = 0.01;
