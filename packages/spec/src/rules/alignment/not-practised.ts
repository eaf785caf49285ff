import { type Evidence, objectiveEvidence } from "../../derive/objective-evidence.ts";
import { isReachSound } from "../../derive/reach.ts";
import type { World } from "../../workspace/world.ts";
import { isApplied, isTaughtModule } from "../objectives.ts";
import { defineRule } from "../rule.ts";
import { isEvidenceWhole } from "../whole.ts";

/** Every performance objective is practised at its level. */
export const notPractised = defineRule({
  code: "alignment/not-practised",
  severity: "warning",
  demand: "Every performance objective is practised at its level.",
  subject: "objective",
  *check({ id, key, owner, value }, world) {
    const applied = isApplied(value, world);
    const evidence = world.get(objectiveEvidence, key);
    if (applied === undefined || isUnused(evidence) || !isTaughtModule(owner, world)) return;
    if (hasExercise(evidence) || (!applied && hasQuestion(evidence, world))) return;
    if (evidence.missed.practice || (!applied && evidence.missed.measuring)) return;
    if (!isReachSound(world) || !world.sound("objective", "step", "item", "lesson")) return;
    if (!isEvidenceWhole(key, world)) return;
    yield {
      message: `Nobody practises the objective "${id}".`,
      hint: applied
        ? `Name it in an exercise: objectives: [${key}]. From Apply upward, practice means doing it.`
        : "Add a question with feedback, or an activity to a lesson that teaches it.",
    };
  },
});

/** Nothing at all uses it: that is reported as not taught. */
function isUnused({ taught, exercises, steps, items }: Evidence): boolean {
  return taught.length + exercises.length + steps.length + items.length === 0;
}

/** Practice in a hosted product counts, where its events are named. */
function hasExercise({ exercises, steps, performed }: Evidence): boolean {
  return exercises.length + steps.length > 0 || performed;
}

/** Feedback that an item owes is reported there; an exam's items owe none, and are no practice. */
function hasQuestion({ items, taught }: Evidence, world: World): boolean {
  return (
    items.some((item) => item.feedback || (item.when !== "pre" && !isExam(item.key, world))) ||
    taught.some((lesson) => world.value("lesson", lesson)?.activity !== undefined)
  );
}

function isExam(item: string, world: World): boolean {
  const secure = world.head("assessment", item.split("/")[0] ?? "")?.secure;
  return world.value("item", item)?.secure ?? secure ?? false;
}
