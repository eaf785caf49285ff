import { type Bloom, bloomLevels } from "../../language/bloom.ts";
import { verbListFor } from "../../text/verbs/verb-lists.ts";
import { capital } from "../../types/text.ts";

/** A verb that somebody can be seen doing. */
export interface Verb {
  readonly verb: string;
  readonly level: Bloom;
  readonly doc: string;
}

const memo = new Map<string, readonly Verb[]>();

/** Verbs to begin an objective with, those offered for each level of Bloom's taxonomy first. */
export function measurableVerbs(language: string): readonly Verb[] {
  const known = memo.get(language) ?? listVerbs(language);
  memo.set(language, known);
  return known;
}

function listVerbs(language: string): readonly Verb[] {
  const list = verbListFor(language);
  if (list === undefined) return [];
  const offered = Object.entries(list.offers).flatMap(([level, verbs]) =>
    verbs.map((verb): [string, Bloom] => [verb, level as Bloom]),
  );
  const others = Object.entries(list.measurable).flatMap(([phrase, levels]): [string, Bloom][] =>
    /^\p{L}+$/u.test(phrase) && levels[0] !== undefined ? [[phrase, levels[0]]] : [],
  );
  const byVerb = new Map([...others, ...offered]);
  return [...new Map([...offered, ...others]).keys()].map((verb) => {
    const level = byVerb.get(verb) ?? "apply";
    return { verb: capital(verb), level, doc: bloomLevels[level] };
  });
}
