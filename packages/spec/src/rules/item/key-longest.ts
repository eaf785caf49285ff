import { singleKey } from "../choices.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** The right choice does not stand out by its length. */
export const keyLongest = defineRule({
  code: "item/key-longest",
  severity: "warning",
  demand: "The right choice does not stand out by its length.",
  subject: "item",
  *check(subject, world) {
    const question = singleKey(subject.value);
    if (!question?.clearlyLongest || !intact(subject, world)) return;
    yield {
      path: ["choices", question.key, "text"],
      message: `The right choice of "${subject.id}" is by far the longest (${question.lengths[question.key]} characters, the next has ${question.nextLength}).`,
      hint: "Whoever guesses takes the longest. Shorten it, or write the wrong choices as carefully; the reason belongs in the feedback.",
    };
  },
});
