import { chanceOfAtLeast, type SingleKey, significant, singleKey } from "../choices.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** From so many items on a pattern can be told from chance (domain, "Items"). */
const fewest = 10;

/** The right choice is not the longest more often than chance would have it. */
export const keyLengthBias = defineRule({
  code: "assessment/key-length-bias",
  severity: "warning",
  demand: "The right choice is the longest no more often than by chance.",
  subject: "assessment",
  *check(subject, world) {
    const questions: SingleKey[] = [];
    for (const item of subject.value.items) {
      const question = singleKey(item);
      if (question !== undefined && !question.clearlyLongest) questions.push(question);
    }
    if (questions.length < fewest || !intact(subject, world)) return;
    const count = questions.filter(({ longest }) => longest).length;
    const chances = questions.map(({ lengths }) => 1 / lengths.length);
    if (chanceOfAtLeast(count, chances) >= significant) return;
    yield {
      path: ["items"],
      key: true,
      message: `In ${count} of ${questions.length} items the right choice is the longest; by chance it would be about ${Math.round(chances.reduce((a, b) => a + b, 0))}.`,
      hint: "Whoever guesses takes the longest. Shorten right choices, or write wrong ones as carefully.",
    };
  },
});
