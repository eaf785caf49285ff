import type { Bloom } from "../language/bloom.ts";
import { PhraseIndex } from "./verbs/phrase-index.ts";
import type { VerbList } from "./verbs/verb-list.ts";

/** One thing an objective says somebody does. */
export interface Performance {
  /** Its place in the statement. */
  readonly start: number;
  readonly end: number;
  /** The levels the verb can stand for; empty where nobody can observe it. */
  readonly levels: readonly Bloom[];
  /** For a phrase nobody can observe: the level its authors mostly mean. */
  readonly vague?: Bloom;
  /** For a phrase that only stands before the verb that counts: that verb's place. */
  readonly hides?: { readonly text: string; readonly start: number };
}

/** How an objective's statement is built. */
export interface Wording {
  /** At least one. */
  readonly performances: readonly Performance[];
  /** Whether something follows the verbs, or the last of them needs nothing. */
  readonly hasObject: boolean;
}

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What stands between this word and the one before. */
  readonly before: string;
}

/**
 * Finds the verbs of an objective: the first after "By the end of this session an administrator can", and
 * those joined to it. `undefined` where its first word is none that the list knows: nothing is known then.
 */
export function readWording(statement: string, list: VerbList): Wording | undefined {
  const text = statement.slice(0, 1000);
  const tokens = tokenise(text);
  const first = startOf(text, tokens, list);
  const opening = first === undefined ? undefined : performanceAt(tokens, first, list);
  if (first === undefined || opening === undefined) return undefined;
  const performances = [opening.performance];
  let at = opening.next;
  let adjacent = true;
  let hasObject = list.intransitive.has(opening.form);
  while (at < tokens.length) {
    const joined = joinedAt(tokens, at, adjacent, list);
    if (joined !== undefined) {
      performances.push(joined.performance);
      at = joined.next;
      adjacent = true;
      hasObject = list.intransitive.has(joined.form);
      continue;
    }
    const word = tokens[at]?.word ?? "";
    if (list.subordinators.has(word)) return { performances, hasObject: true };
    if (!list.isAdverb(word)) {
      hasObject = true;
      adjacent = false;
    }
    at += 1;
  }
  return { performances, hasObject };
}

function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(/\{\{[^}]*\}\}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) {
    const end = match.index + match[0].length;
    tokens.push({
      word: match[0].toLowerCase(),
      start: match.index,
      end,
      before: text.slice(last, match.index),
    });
    last = end;
  }
  return tokens;
}

/** The token the performance begins with: behind a condition and "an administrator can". */
function startOf(statement: string, tokens: readonly Token[], list: VerbList): number | undefined {
  const condition = list.condition.exec(statement)?.[0].length ?? 0;
  const from = tokenAt(tokens, condition);
  if (from !== undefined && performanceAt(tokens, from, list) !== undefined) return from;
  const leadIn = list.leadIn.exec(statement.slice(condition))?.[0].length ?? 0;
  let at = tokenAt(tokens, condition + leadIn);
  if (at === undefined) return undefined;
  while (performanceAt(tokens, at, list) === undefined && list.isAdverb(tokens[at]?.word ?? "")) at += 1;
  if (performanceAt(tokens, at, list) !== undefined) return at;
  return performanceAt(tokens, 0, list) === undefined ? vagueBehindSubject(tokens, at, list) : 0;
}

function tokenAt(tokens: readonly Token[], offset: number): number | undefined {
  const at = tokens.findIndex((token) => token.start >= offset);
  return at < 0 ? undefined : at;
}

/** "The learner understands routing": of other verbs nobody can say whether they are nouns there. */
function vagueBehindSubject(tokens: readonly Token[], from: number, list: VerbList): number | undefined {
  for (let at = from + 1; at <= from + 3; at += 1) {
    if (list.subordinators.has(tokens[at - 1]?.word ?? "")) return undefined;
    if (performanceAt(tokens, at, list)?.performance.vague !== undefined) return at;
  }
  return undefined;
}

interface Found {
  readonly performance: Performance;
  /** The verb as the list has it. */
  readonly form: string;
  readonly next: number;
}

function performanceAt(tokens: readonly Token[], at: number, list: VerbList): Found | undefined {
  const index = PhraseIndex.of(list);
  const words = tokens.slice(at, at + longestPhrase).map((token) => token.word);
  const verb = index.measurable(words);
  const vague = index.vague(words);
  if (vague !== undefined && vague.length >= (verb?.length ?? 0)) {
    const superfluous = index.superfluous(words)?.length;
    const hidden = superfluous === undefined ? undefined : index.measurable(words.slice(superfluous));
    const length = hidden === undefined ? vague.length : (superfluous ?? vague.length);
    const target = hidden === undefined ? undefined : tokens[at + length];
    return {
      performance: {
        ...span(tokens, at, length),
        levels: [],
        vague: hidden?.value[0] ?? vague.value,
        ...(target === undefined ? {} : { hides: { text: target.word, start: target.start } }),
      },
      form: vague.form,
      next: at + length,
    };
  }
  if (verb === undefined) return undefined;
  const performance = { ...span(tokens, at, verb.length), levels: verb.value };
  return { performance, form: verb.form, next: at + verb.length };
}

/** In words; more than the longest pattern of any list can take up. */
const longestPhrase = 10;

function span(tokens: readonly Token[], from: number, length: number): { start: number; end: number } {
  return { start: tokens[from]?.start ?? 0, end: tokens[from + length - 1]?.end ?? 0 };
}

/**
 * Another performance, behind a comma or a conjunction. Directly behind a verb any verb counts ("create,
 * test and publish a workflow"); behind an object only what can be nothing but a verb there, since most
 * verbs are nouns too ("the design and build phases").
 */
function joinedAt(
  tokens: readonly Token[],
  at: number,
  adjacent: boolean,
  list: VerbList,
): Found | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const conjunction = list.conjunctions.has(token.word);
  if (!conjunction && !/[,;/&]/.test(token.before)) return undefined;
  let verb = at;
  while (verb < at + 4 && isFiller(tokens, verb, list)) verb += 1;
  const found = performanceAt(tokens, verb, list);
  if (found === undefined) return undefined;
  const certain =
    found.performance.vague !== undefined ||
    list.isVerbAfterObject(tokens[verb]?.word ?? "", tokens[found.next]?.word);
  return (adjacent && endsList(tokens, found, list)) || certain ? found : undefined;
}

function isFiller(tokens: readonly Token[], at: number, list: VerbList): boolean {
  const word = tokens[at]?.word ?? "";
  if (list.conjunctions.has(word)) return true;
  return list.isAdverb(word) && performanceAt(tokens, at, list) === undefined;
}

/** "Review design and build plans": a list of nouns would be followed by nothing but a noun of its own. */
function endsList(tokens: readonly Token[], found: Found, list: VerbList): boolean {
  return found.next < tokens.length || list.intransitive.has(found.form);
}
