import type { Bloom } from "../../language/bloom.ts";
import { rankOf } from "../../text/objective-level.ts";
import { list } from "../../types/choice.ts";
import { wordingOf } from "../objectives.ts";
import { defineRule } from "../rule.ts";

/** An objective's stated Bloom level is one its verb can have. */
export const bloomMismatch = defineRule({
  code: "objective/bloom-mismatch",
  severity: "warning",
  demand: "An objective's stated Bloom level is one its verb can have.",
  subject: "objective",
  *check(subject, world) {
    const { value } = subject;
    const wording = value.bloom === undefined ? undefined : wordingOf(subject, world);
    if (wording === undefined || value.bloom === undefined) return;
    if (wording.performances.some((each) => each.vague !== undefined)) return;
    const levels = [...new Set(wording.performances.flatMap((each) => each.levels))];
    if (distance(value.bloom, levels) < 2) return;
    const [first] = wording.performances;
    const verb = value.statement.slice(first?.start, first?.end);
    yield {
      path: ["bloom"],
      message: `"${verb}" is not a verb of the level "${value.bloom}".`,
      hint: `It stands for ${list(levels)}. Change the level, or use a verb of it: ${list(wording.list.offers[value.bloom])}.`,
    };
  },
});

/** Steps from a level to the nearest of the set: a neighbour is a matter of opinion. */
function distance(level: Bloom, levels: readonly Bloom[]): number {
  return Math.min(...levels.map((each) => Math.abs(rankOf(each) - rankOf(level))));
}
