import type { Bloom } from "../../language/bloom.ts";
import type { VerbList } from "../../text/verbs/verb-list.ts";
import type { Performance } from "../../text/wording.ts";
import { list } from "../../types/choice.ts";
import { wordingOf } from "../objectives.ts";
import { defineRule, type SpotFix } from "../rule.ts";

/** An objective says what somebody can be seen doing. */
export const vagueVerb = defineRule({
  code: "objective/vague-verb",
  severity: "warning",
  demand: "An objective says what somebody can be seen doing.",
  subject: "objective",
  *check({ value }, world) {
    const wording = wordingOf(value, world);
    for (const performance of wording?.performances ?? []) {
      if (wording === undefined || performance.vague === undefined) continue;
      const { start, end } = performance;
      yield {
        path: ["statement"],
        range: [start, end],
        message: `Nobody can see somebody "${value.statement.slice(start, end)}".`,
        hint: offer(wording.list, value.bloom ?? performance.vague),
        fixes: shorter(value.statement, performance),
      };
    }
  },
});

function offer(words: VerbList, level: Bloom): string {
  const other = level === "apply" ? "understand" : "apply";
  return `Say what they do instead, for example: ${list(words.offers[level])} (${level}), or ${list(words.offers[other])} (${other}).`;
}

/** "Know how to configure a trigger" without its first three words. */
function shorter(statement: string, { start, hides }: Performance): readonly SpotFix[] {
  if (hides === undefined) return [];
  const rest = statement.slice(hides.start);
  const begun = isUpper(statement.charAt(start)) ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest;
  const newText = asScalar(statement.slice(0, start) + begun);
  return [{ title: `Begin with "${hides.text}"`, edits: [{ path: ["statement"], newText }] }];
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** A text as YAML takes it anywhere: plain where nothing in it could mean something else. */
function asScalar(text: string): string {
  return /^\p{L}[\p{L}\p{N} .'’()-]*$/u.test(text) ? text : JSON.stringify(text);
}
