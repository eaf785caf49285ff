import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A check is tried on wrong answers, not only on right ones. */
export const noMistakes = defineRule({
  code: "exercise/no-mistakes",
  severity: "info",
  demand: "A guided step has a known mistake that its check must reject.",
  subject: "exercise",
  *check(subject, world) {
    const { id, value } = subject;
    const lab = world.value("lab", id);
    if (lab === undefined || !intact({ kind: "lab", key: id }, world) || !intact(subject, world)) return;
    for (const [index, step] of (value.guided ?? []).entries()) {
      const checked = lab.steps[step.id];
      if (checked === undefined || (checked.mistakes ?? []).length > 0) continue;
      if (checked.check.every(({ manual }) => manual !== undefined)) continue;
      yield {
        path: ["guided", index, "id"],
        message: `No wrong answer to "${step.id}" is known, so nobody knows whether its check rejects any.`,
        hint: "Add mistakes: to the step in lab.yaml: a script that does it wrong, and what the learner then reads.",
      };
    }
  },
});
