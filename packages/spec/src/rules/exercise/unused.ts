import { objectiveEvidence } from "../../derive/objective-evidence.ts";
import { isExerciseUsed } from "../../derive/reach.ts";
import { isId } from "../../types/names.ts";
import { defineRule } from "../rule.ts";

/** Somebody does each exercise. */
export const unused = defineRule({
  code: "exercise/unused",
  severity: "warning",
  demand: "An exercise stands in a module, or is asked for by a certification or an item.",
  subject: "exercise",
  *check({ id, value }, world) {
    if (!isId(id) || world.get(isExerciseUsed, id)) return;
    if (!world.sound("exercise", "module", "certification", "assessment", "item")) return;
    const only = value.objectives.filter(
      (objective) => world.exists("objective", objective) && !isPractisedElsewhere(objective),
    );
    yield {
      path: ["title"],
      message: `Nobody does the exercise "${id}": no module, certification or item names it.`,
      hint: `Put it where people do it: exercises: [${id}] in a module, or practical: ${id} in a certification. ${consequence(only)}`,
    };

    function isPractisedElsewhere(objective: string): boolean {
      return world.get(objectiveEvidence, objective).exercises.length > 0;
    }
  },
});

function consequence([first, ...others]: readonly string[]): string {
  if (first === undefined) return "Or remove its folder.";
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return `Until then nobody practises "${first}"${more}.`;
}
