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
  /** Whether the right choice is the longest. */
  readonly longest: boolean;
  /** Half as long again as the next, and at least twenty characters longer (domain, "Items"). */
  readonly clearlyLongest: boolean;
}

/** The one right choice of an item, if it has just one; remembered, since values never change. */
export function singleKey(item: Item): SingleKey | undefined {
  const known = keys.get(item);
  if (known !== undefined) return known.key;
  const key = findSingleKey(item);
  keys.set(item, { key });
  return key;
}

const keys = new WeakMap<Item, { readonly key: SingleKey | undefined }>();

function findSingleKey(item: Item): SingleKey | undefined {
  const choices = "choices" in item ? (item.choices ?? []) : [];
  const keys = choices.flatMap(({ correct }, index) => (correct ? [index] : []));
  const [key] = keys;
  if (key === undefined || keys.length > 1 || choices.length < 2) return undefined;
  const lengths = choices.map(({ text }) => charactersIn(plainText(text)));
  const length = lengths[key] ?? 0;
  const nextLength = Math.max(...lengths.filter((_, index) => index !== key));
  return {
    key,
    lengths,
    nextLength,
    longest: length > nextLength,
    clearlyLongest: length >= 1.5 * nextLength && length >= nextLength + 20,
  };
}

/** Of a text: a character outside the Basic Multilingual Plane is one, though it takes two units. */
function charactersIn(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1)
    if ((text.codePointAt(index) ?? 0) > 0xffff) count -= 1;
  return count;
}

/**
 * How likely it is that at least so many of independent events happen by chance (the upper tail of the
 * Poisson binomial distribution): exactly, but 1 up to the expected number and a bound for many events.
 */
export function chanceOfAtLeast(count: number, chances: readonly number[]): number {
  const expected = chances.reduce((sum, each) => sum + each, 0);
  if (count <= expected) return 1;
  if (chances.length > exactLimit) return Math.exp((-2 * (count - expected) ** 2) / chances.length);
  const exactly = new Float64Array(chances.length + 2);
  exactly[0] = 1;
  for (const [done, chance] of chances.entries()) {
    for (let hits = done + 1; hits >= 0; hits -= 1) {
      const before = hits === 0 ? 0 : (exactly[hits - 1] ?? 0);
      exactly[hits] = (exactly[hits] ?? 0) * (1 - chance) + before * chance;
    }
  }
  return exactly.slice(count).reduce((sum, each) => sum + each, 0);
}

/** Above so many items Hoeffding's bound (1963) stands for the exact sum: it never says too little. */
const exactLimit = 200;

/** Below this chance a pattern in an assessment is called one: it happens by accident once in a hundred. */
export const significant = 0.01;
