import type { Bloom } from "../../language/bloom.ts";
import type { VerbList } from "./verb-list.ts";

/** A phrase found in a text. */
export interface Match<T> {
  readonly value: T;
  /** The phrase's words in their base form. */
  readonly form: string;
  /** In words. */
  readonly length: number;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

type Phrases<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** The phrases of a list by their first words, so that a look-up is one step. Has identity: one for each list. */
export class PhraseIndex {
  static readonly #all = new WeakMap<VerbList, PhraseIndex>();
  readonly #list: VerbList;
  readonly #measurable: Phrases<readonly Bloom[]>;
  readonly #vague: Phrases<Bloom>;
  readonly #superfluous: Phrases<true>;

  private constructor(list: VerbList) {
    this.#list = list;
    this.#measurable = byFirstWord(Object.entries(list.measurable));
    this.#vague = byFirstWord(Object.entries(list.vague));
    this.#superfluous = byFirstWord(list.superfluous.map((phrase) => [phrase, true]));
  }

  /** The index of a list, made once. */
  static of(list: VerbList): PhraseIndex {
    const index = PhraseIndex.#all.get(list) ?? new PhraseIndex(list);
    PhraseIndex.#all.set(list, index);
    return index;
  }

  /** The longest verb that the words begin with. */
  measurable(words: readonly string[]): Match<readonly Bloom[]> | undefined {
    for (const form of this.#list.baseForms(words[0] ?? "")) {
      const found = longest(this.#measurable, [form, ...words.slice(1)]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  vague(words: readonly string[]): Match<Bloom> | undefined {
    return longest(this.#vague, words);
  }

  superfluous(words: readonly string[]): Match<true> | undefined {
    return longest(this.#superfluous, words);
  }
}

function byFirstWord<T>(entries: readonly (readonly [string, T])[]): Phrases<T> {
  const phrases = new Map<string, Phrase<T>[]>();
  for (const [text, value] of entries) {
    const words = text.split(" ");
    for (const first of words[0]?.split("|") ?? []) {
      const known = phrases.get(first) ?? [];
      phrases.set(first, known);
      known.push({ words, value });
    }
  }
  return phrases;
}

function longest<T>(phrases: Phrases<T>, words: readonly string[]): Match<T> | undefined {
  let best: Match<T> | undefined;
  for (const { words: pattern, value } of phrases.get(words[0] ?? "") ?? []) {
    const length = follow(pattern, 1, words, 1);
    if (length === undefined || length <= (best?.length ?? 0)) continue;
    best = { value, length, form: words.slice(0, length).join(" ") };
  }
  return best;
}

/** Where the rest of a pattern ends in the text, if it stands there. */
function follow(
  pattern: readonly string[],
  step: number,
  words: readonly string[],
  at: number,
): number | undefined {
  const part = pattern[step];
  if (part === undefined) return at;
  if (part === "*") {
    for (let skipped = 0; skipped <= 3; skipped += 1) {
      const end = follow(pattern, step + 1, words, at + skipped);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const optional = part.endsWith("?");
  const options = (optional ? part.slice(0, -1) : part).split("|");
  const taken = options.includes(words[at] ?? "") ? follow(pattern, step + 1, words, at + 1) : undefined;
  return taken ?? (optional ? follow(pattern, step + 1, words, at) : undefined);
}
