import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A pool has as many items as are drawn from it. */
export const poolOverdrawn = defineRule({
  code: "assessment/pool-overdrawn",
  severity: "error",
  demand: "A pool has at least as many items as are drawn from it.",
  subject: "pool",
  *check(subject, world) {
    const { draw, items } = subject.value;
    if (draw <= items.length || !intact(subject, world)) return;
    yield {
      path: ["draw"],
      message: `${draw} items are drawn from the pool "${subject.id}", which has ${items.length}.`,
      hint: "Add items to the pool, or draw fewer.",
    };
  },
});
