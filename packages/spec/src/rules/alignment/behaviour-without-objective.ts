import { defineRule } from "../rule.ts";

/** A behaviour the program wants has an objective that leads to it. */
export const behaviourWithoutObjective = defineRule({
  code: "alignment/behaviour-without-objective",
  severity: "warning",
  demand: "A behaviour the program wants has an objective that leads to it.",
  subject: "behaviour",
  *check({ id, key }, world) {
    if (world.uses("behaviour", key).length > 0) return;
    if (!world.sound("behaviour", "objective", "module")) return;
    yield {
      message: `No objective leads to the behaviour "${id}".`,
      hint: `Name it in the objective that makes people able to do it: behaviours: [${id}].`,
    };
  },
});
