import { objectiveEvidence } from "../../derive/objective-evidence.ts";
import { isReachSound } from "../../derive/reach.ts";
import { unusedTexts } from "../../derive/unused-texts.ts";
import type { World } from "../../workspace/world.ts";
import { isTaughtModule } from "../objectives.ts";
import { defineRule } from "../rule.ts";
import { isEvidenceWhole } from "../whole.ts";

/** Every objective is taught by a lesson. */
export const notTaught = defineRule({
  code: "alignment/not-taught",
  severity: "warning",
  demand: "Every objective is taught by a lesson.",
  subject: "objective",
  *check({ id, key, owner }, world) {
    const { taught, exercises, steps, items, missed } = world.get(objectiveEvidence, key);
    if (taught.length > 0 || missed.teaching || !isTaughtModule(owner, world)) return;
    if (!world.sound("lesson", "objective") || !isReachSound(world) || hasNoLessons(owner, world)) return;
    if (!isEvidenceWhole(key, world)) return;
    if (world.get(unusedTexts, owner).length > 0) return;
    const elsewhere = missed.practice || missed.measuring;
    const orphan = exercises.length + steps.length + items.length === 0 && !elsewhere;
    yield {
      message: orphan
        ? `Nothing teaches, practises or tests the objective "${id}".`
        : `No lesson teaches the objective "${id}".`,
      hint: `Name it in the lesson that teaches it: objectives: [${id}]. If nobody needs it, remove it.`,
    };
  },
});

/** That is reported once, for the module. */
function hasNoLessons(module: string, world: World): boolean {
  return world.value("module", module)?.lessons.length === 0;
}
