import { judgeTargets } from "../missing-target.ts";
import { defineRule } from "../rule.ts";
import { shownTargets } from "../shown-targets.ts";

/** Every link to a file leads to one. */
export const linkMissing = defineRule({
  code: "reference/link-missing",
  severity: "error",
  demand: "Every link to a file in a lesson, an exercise or an item leads to one.",
  subject: "any",
  *check(subject, world) {
    const links = shownTargets(subject, world).filter(({ picture }) => !picture);
    yield* judgeTargets(links, world);
  },
});
