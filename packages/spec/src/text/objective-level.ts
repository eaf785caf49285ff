import { type Bloom, bloomLevels } from "../language/bloom.ts";
import type { Objective } from "../language/language.ts";
import { verbListFor } from "./verbs/verb-lists.ts";
import { readWording } from "./wording.ts";

const order = Object.keys(bloomLevels);

/** A level's place in the taxonomy, lowest first, from 0. */
export function rankOf(level: Bloom): number {
  return order.indexOf(level);
}

/**
 * An objective's level: the stated one, else the lowest its verb can stand for; of several verbs the most
 * demanding counts. `undefined` where a verb is unknown or cannot be observed.
 */
export function objectiveLevel(
  objective: Pick<Objective, "statement" | "bloom">,
  language: string,
): Bloom | undefined {
  if (objective.bloom !== undefined) return objective.bloom;
  const list = verbListFor(language);
  const wording = list && readWording(objective.statement, list);
  const levels = (wording?.performances ?? []).flatMap((each) => lowest(each.levels) ?? []);
  return levels.sort((a, b) => rankOf(b) - rankOf(a))[0];
}

function lowest(levels: readonly Bloom[]): Bloom | undefined {
  return [...levels].sort((a, b) => rankOf(a) - rankOf(b))[0];
}
