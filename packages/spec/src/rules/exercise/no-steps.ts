import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** An exercise has something to do. */
export const noSteps = defineRule({
  code: "exercise/no-steps",
  severity: "error",
  demand: "An exercise has at least one step.",
  subject: "exercise",
  *check(subject, world) {
    const { guided = [], independent = [] } = subject.value;
    if (guided.length + independent.length > 0 || !intact(subject, world)) return;
    yield {
      path: ["title"],
      message: `The exercise "${subject.id}" has no steps: there is nothing to do.`,
      hint: "Add guided: with steps that help, then independent: with what the learner does alone.",
    };
  },
});
