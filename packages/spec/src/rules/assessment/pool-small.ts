import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** Whoever takes an assessment again meets other items. */
export const poolSmall = defineRule({
  code: "assessment/pool-small",
  severity: "warning",
  demand: "Where attempts repeat, a pool has twice as many items as are drawn from it.",
  subject: "pool",
  *check(subject, world) {
    const { draw, items } = subject.value;
    const size = new Set(items).size;
    const assessment = world.head("assessment", subject.owner);
    if (draw > size || size >= 2 * draw || assessment === undefined || !intact(subject, world)) return;
    if (assessment.attempts === 1 || assessment.when === "pre" || assessment.when === "recall") return;
    yield {
      path: ["items"],
      key: true,
      message: `The pool "${subject.id}" has ${size} items and ${draw} are drawn, so a second attempt mostly shows the same ones.`,
      hint: `Have at least ${2 * draw} items, draw fewer, or allow one attempt (attempts: 1).`,
    };
  },
});
