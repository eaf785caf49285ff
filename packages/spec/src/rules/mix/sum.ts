import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";
import { sumOf } from "../shares.ts";

/** The shares of a mix add up to 100%. */
export const sum = defineRule({
  code: "mix/sum",
  severity: "error",
  demand: "The shares of a mix add up to 100%.",
  subject: "segment",
  *check(subject, world) {
    const { id, value } = subject;
    if (value.mix === undefined || !intact(subject, world)) return;
    const total = sumOf(value.mix);
    if (total === 100) return;
    const points = Math.round(Math.abs(total - 100) * 100) / 100;
    yield {
      path: ["mix"],
      key: true,
      message: `The mix of "${id}" adds up to ${total}%, not to 100%.`,
      hint: `${total > 100 ? "Take away" : "Add"} ${points} ${points === 1 ? "point" : "points"}: ${Object.entries(
        value.mix,
      )
        .map(([modality, share]) => `${modality} ${share}%`)
        .join(", ")}.`,
    };
  },
});
