import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** An outcome says how anyone will know. */
export const outcomeWithoutMetric = defineRule({
  code: "measurement/outcome-without-metric",
  severity: "warning",
  demand: "An outcome says how anyone will know that it was reached.",
  subject: "outcome",
  *check(subject, world) {
    if (subject.value.metric !== undefined || !intact(subject, world)) return;
    yield {
      message: `Nothing says how anyone will know that "${subject.id}" was reached.`,
      hint: "Add metric: { name: …, unit: …, baseline: …, target: … }, with a number the business already has.",
    };
  },
});
