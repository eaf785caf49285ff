import { shares } from "../../language/metric.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A goal's target that is a share has its percent sign. */
export const percentSign = defineRule({
  code: "measurement/percent-sign",
  severity: "warning",
  demand: "A goal's target that is a share has its percent sign.",
  subject: "program",
  *check(subject, world) {
    if (!intact(subject, world)) return;
    for (const [index, { metric, target }] of (subject.value.goals ?? []).entries()) {
      if (!shares.some((share) => share === metric) || !isBare(target)) continue;
      const meant = `${target}%`;
      const path = ["goals", index, "target"];
      yield {
        path,
        message: `The target "${target}" of "${metric}" is a share without its percent sign.`,
        hint: `Did you mean "${meant}"?`,
        fixes: [{ title: `Change to "${meant}"`, edits: [{ path, newText: meant }] }],
      };
    }
  },
});

/** Of 100, surely: 1 or less may be a part of one, what has a sign is a change, and more is no share at all. */
function isBare(target: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(target) && Number(target) > 1 && Number(target) <= 100;
}
