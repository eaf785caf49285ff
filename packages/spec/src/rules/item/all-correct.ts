import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A question in which everything is right asks nothing. */
export const allCorrect = defineRule({
  code: "item/all-correct",
  severity: "warning",
  demand: "A multiple-response item has a choice that is not right.",
  subject: "item",
  *check(subject, world) {
    const { value } = subject;
    if (value.type !== "multiple-response" || !intact(subject, world)) return;
    if (value.choices.some(({ correct }) => !correct)) return;
    yield {
      path: ["choices"],
      key: true,
      message: `All ${value.choices.length} choices of "${subject.id}" are right: ticking everything solves it.`,
      hint: "Add a choice that people who do not know it would tick.",
    };
  },
});
