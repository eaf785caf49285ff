import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A module teaches something. */
export const noLessons = defineRule({
  code: "module/no-lessons",
  severity: "warning",
  demand: "A module has a lesson or an exercise.",
  subject: "module",
  *check(subject, world) {
    const { lessons, exercises = [], status } = subject.value;
    if (lessons.length + exercises.length > 0 || status === "draft" || status === "retired") return;
    if (!intact(subject, world)) return;
    yield {
      path: ["lessons"],
      key: true,
      message: `The module "${subject.id}" has no lessons and no exercises: nothing is taught.`,
      hint: "Add a lesson, or set status: draft while the module is being written.",
    };
  },
});
