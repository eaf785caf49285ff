import { query } from "../../workspace/world.ts";
import { intact } from "../intact.ts";
import { isTaughtModule } from "../objectives.ts";
import { defineRule } from "../rule.ts";

/** Where a program names behaviours, each objective says which of them it leads to. */
export const noBehaviour = defineRule({
  code: "objective/no-behaviour",
  severity: "info",
  demand: "Where a program names behaviours, each objective says to which of them it leads.",
  subject: "objective",
  *check(subject, world) {
    const { value, owner, id } = subject;
    if ((value.behaviours ?? []).length > 0 || typeof value.kind === "object") return;
    if (!isTaughtModule(owner, world) || !intact(subject, world) || !world.get(allServed, "program")) return;
    yield {
      message: `Nothing says which behaviour "${id}" leads to.`,
      hint: `Add behaviours: [${world.keys("behaviour")[0]}], or ask whether people need this objective at all.`,
    };
  },
});

/** A behaviour without objectives is reported itself, and the objective that lacks may be the very one. */
const allServed = query("all-behaviours-served", (world) => {
  const behaviours = world.keys("behaviour");
  if (behaviours.length === 0 || !world.sound("behaviour", "objective")) return false;
  return behaviours.every((key) => world.uses("behaviour", key).length > 0);
});
