import type { Bloom } from "../../language/bloom.ts";

/**
 * The verbs of objectives in one language. Phrases are written in lower case; `a|b` stands for either
 * word, `word?` for a word that may be missing, `*` for up to three words of any kind.
 */
export interface VerbList {
  /** Verbs that can be observed, by the levels of Bloom's taxonomy they can stand for. */
  readonly measurable: Readonly<Record<string, readonly Bloom[]>>;
  /** Phrases nobody can observe, by the level of what their authors mostly mean. */
  readonly vague: Readonly<Record<string, Bloom>>;
  /** Phrases before a verb that says it all: "know how to configure" is "configure". */
  readonly superfluous: readonly string[];
  /** Verbs that need no object. */
  readonly intransitive: ReadonlySet<string>;
  /** Verbs to offer, by level. */
  readonly offers: Readonly<Record<Bloom, readonly string[]>>;
  /** "By the end of this session, ", "Using the sample data, ": a condition in front, up to its comma. */
  readonly condition: RegExp;
  /** "An administrator can", "to": what stands directly before the performance. */
  readonly leadIn: RegExp;
  /** Words that join two performances. */
  readonly conjunctions: ReadonlySet<string>;
  /** Words that begin a clause: verbs in it are not performances. */
  readonly subordinators: ReadonlySet<string>;
  /** Words that tell how, and may stand before or after a verb. */
  isAdverb(word: string): boolean;
  /** What a form found in a text may be a form of, the form itself first. */
  baseForms(word: string): readonly string[];
  /** Whether a word that can be a verb is one where it follows an object and a conjunction. */
  isVerbAfterObject(word: string, next: string | undefined): boolean;
}
