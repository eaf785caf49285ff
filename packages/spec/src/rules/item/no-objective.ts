import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** Every item says which objective it gives evidence for. */
export const noObjective = defineRule({
  code: "item/no-objective",
  severity: "warning",
  demand: "Every item says which objective it gives evidence for.",
  subject: "item",
  *check(subject, world) {
    const { value } = subject;
    if ((value.objectives ?? []).length > 0 || value.type === "hands-on" || !intact(subject, world)) return;
    const declared = world.keys("objective");
    if (declared.length === 0) return;
    yield {
      path: ["id"],
      message: `"${subject.id}" names no objective, so its answers prove nothing.`,
      hint: `Add objectives: [${declared[0]}] with the one it is about, or remove the item.`,
    };
  },
});
