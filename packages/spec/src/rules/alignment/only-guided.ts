import { objectiveEvidence } from "../../derive/objective-evidence.ts";
import { isReachSound } from "../../derive/reach.ts";
import type { World } from "../../workspace/world.ts";
import { isPerformance } from "../objectives.ts";
import { defineRule } from "../rule.ts";
import { isEvidenceWhole } from "../whole.ts";

/** From level 2 on, guided steps lead to work on one's own. */
export const onlyGuided = defineRule({
  code: "alignment/only-guided",
  severity: "warning",
  demand: "From level 2 on, guided steps lead to work on one's own.",
  subject: "exercise",
  *check({ key, value }, world) {
    const named = [value.objectives, ...(value.guided ?? []).map((step) => step.objectives ?? [])].flat();
    const alone = [...new Set(named)].filter((objective) => isOnlyGuided(objective, key, world));
    const [first] = alone;
    if (first === undefined) return;
    if (!isReachSound(world) || !world.sound("objective") || world.mayDefine("step")) return;
    if (!alone.every((objective) => isEvidenceWhole(objective, world))) return;
    const others = alone.length > 1 ? ` and ${alone.length - 1} more` : "";
    yield {
      path: ["guided"],
      key: true,
      message: `Nobody does "${first}"${others} without guidance.`,
      hint: "Add a step to independent: a task of the same kind that people solve alone.",
    };
  },
});

/** Reported at the last of the exercises that practise the objective, and only there. */
function isOnlyGuided(key: string, exercise: string, world: World): boolean {
  const objective = world.value("objective", key);
  const module = world.head("module", key.split("/")[0] ?? "");
  if (objective === undefined || module === undefined || !isPerformance(objective)) return false;
  if (module.level === "1" || module.status === "retired") return false;
  const { steps, observed, performed, missed } = world.get(objectiveEvidence, key);
  if (observed || performed || missed.practice || steps.length === 0 || steps.some((step) => !step.guided))
    return false;
  return steps.at(-1)?.key.split("/")[0] === exercise;
}
