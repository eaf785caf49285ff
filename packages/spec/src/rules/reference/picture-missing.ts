import { judgeTargets } from "../missing-target.ts";
import { defineRule } from "../rule.ts";
import { shownTargets } from "../shown-targets.ts";

/** Every picture that people should see is there. */
export const pictureMissing = defineRule({
  code: "reference/picture-missing",
  severity: "error",
  demand: "Every picture in a lesson, an exercise or an item is a file of the workspace.",
  subject: "any",
  *check(subject, world) {
    const pictures = shownTargets(subject, world).filter(({ picture }) => picture);
    yield* judgeTargets(pictures, world);
  },
});
