import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A question with choices has a right one. */
export const noKey = defineRule({
  code: "item/no-key",
  severity: "error",
  demand: "A question with choices has a right one.",
  subject: "item",
  *check(subject, world) {
    const { value } = subject;
    const choices = "choices" in value ? (value.choices ?? []) : [];
    if (choices.length === 0 || choices.some(({ correct }) => correct) || !intact(subject, world)) return;
    if (value.type === "scenario" && "rubric" in value && value.rubric !== undefined) return;
    yield {
      path: ["choices"],
      key: true,
      message: `No choice of "${subject.id}" is marked as right, so nobody can answer it.`,
      hint: "Write correct: true below the right choice (in Markdown: - [x]).",
    };
  },
});
