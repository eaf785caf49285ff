import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A certification asks for a practical demonstration. */
export const noPractical = defineRule({
  code: "certification/no-practical",
  severity: "warning",
  demand: "A certification asks for a practical demonstration.",
  subject: "certification",
  *check(subject, world) {
    const { id, value } = subject;
    if (value.practical !== undefined || !intact(subject, world)) return;
    const quiz = world.value("assessment", value.quiz);
    if (quiz === undefined || quiz.items.some((item) => item.type === "hands-on")) return;
    if (!intact({ kind: "assessment", key: value.quiz }, world)) return;
    yield {
      message: `The certification "${id}" is a quiz only: nobody has to show that they can do it.`,
      hint: "Add practical: with the exercise to demonstrate, or a hands-on item to the quiz.",
    };
  },
});
