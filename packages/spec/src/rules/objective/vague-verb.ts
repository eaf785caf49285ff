import type { Bloom } from "../../language/bloom.ts";
import type { VerbList } from "../../text/verbs/verb-list.ts";
import { list } from "../../types/choice.ts";
import { shorten } from "../../types/mismatch.ts";
import { wordingOf } from "../objectives.ts";
import { defineRule } from "../rule.ts";

/** An objective says what somebody can be seen doing. */
export const vagueVerb = defineRule({
  code: "objective/vague-verb",
  severity: "warning",
  demand: "An objective says what somebody can be seen doing.",
  subject: "objective",
  *check(subject, world) {
    const { value } = subject;
    const wording = wordingOf(subject, world);
    for (const performance of wording?.performances ?? []) {
      if (wording === undefined || performance.vague === undefined) continue;
      const { start, end, hides } = performance;
      yield {
        path: ["statement"],
        range: [start, end],
        message: `"${value.statement.slice(start, end)}" cannot be observed: nobody can see whether it was reached.`,
        hint:
          hides === undefined
            ? offer(wording.list, value.bloom ?? performance.vague)
            : `Leave it out: the objective is "${shorten(value.statement.slice(hides.start))}".`,
      };
    }
  },
});

function offer(words: VerbList, level: Bloom): string {
  const other = level === "apply" ? "understand" : "apply";
  return `Say what they do instead, for example: ${list(words.offers[level])} (${level}), or ${list(words.offers[other])} (${other}).`;
}
