import type { LabStep } from "../../language/language.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** Whoever has not solved a step reads what is wrong. */
export const feedbackMissing = defineRule({
  code: "exercise/feedback-missing",
  severity: "warning",
  demand: "A step that is checked says what is wrong when the check fails.",
  subject: "step",
  *check(subject, world) {
    if (subject.value.feedback !== undefined || !intact(subject, world)) return;
    const checked = world.value("lab", subject.owner)?.steps[subject.id];
    if (checked === undefined || speaksForItself(checked)) return;
    yield {
      path: ["id"],
      message: `Whoever has not solved "${subject.id}" is not told what is wrong.`,
      hint: "Add feedback: to the step: what is wrong, then what to do.",
    };
  },
});

/** A script's first line is feedback, and so is what a person says. */
function speaksForItself({ check }: LabStep): boolean {
  return check.every(({ script, manual }) => script !== undefined || manual !== undefined);
}
