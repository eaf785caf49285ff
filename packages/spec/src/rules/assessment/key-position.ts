import { chanceOfAtLeast, type SingleKey, significant, singleKey } from "../choices.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** From so many items on a pattern can be told from chance (domain, "Items"). */
const fewest = 12;

/** The place of the right choice does not give it away. */
export const keyPosition = defineRule({
  code: "assessment/key-position",
  severity: "warning",
  demand: "Where choices keep their order, the right one stands at every place about equally often.",
  subject: "assessment",
  *check(subject, world) {
    const fixed: SingleKey[] = [];
    for (const item of subject.value.items) {
      const question = "shuffle" in item && item.shuffle === false ? singleKey(item) : undefined;
      if (question !== undefined) fixed.push(question);
    }
    if (fixed.length < fewest || !intact(subject, world)) return;
    const places = Math.max(...fixed.map(({ lengths }) => lengths.length));
    for (let place = 0; place < places; place += 1) {
      const count = fixed.filter(({ key }) => key === place).length;
      const chances = fixed.map(({ lengths }) => (place < lengths.length ? 1 / lengths.length : 0));
      if (chanceOfAtLeast(count, chances) * places >= significant) continue;
      yield {
        path: ["items"],
        key: true,
        message: `In ${count} of ${fixed.length} items with a fixed order the right choice stands at place ${place + 1}.`,
        hint: "Remove shuffle: false where the order does not matter, or move the right choices.",
      };
    }
  },
});
