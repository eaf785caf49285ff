import { type Evidence, objectiveEvidence } from "../../derive/objective-evidence.ts";
import { isReachSound } from "../../derive/reach.ts";
import type { World } from "../../workspace/world.ts";
import { isPerformance, isTaughtModule } from "../objectives.ts";
import { defineRule } from "../rule.ts";
import { isEvidenceWhole } from "../whole.ts";

/** Every performance objective has evidence that it was reached. */
export const notAssessed = defineRule({
  code: "alignment/not-assessed",
  severity: "warning",
  demand: "Every performance objective has evidence that it was reached.",
  subject: "objective",
  *check({ id, key, owner, value }, world) {
    const evidence = world.get(objectiveEvidence, key);
    if (!isPerformance(value) || !isTaughtModule(owner, world) || isProved(evidence)) return;
    const { taught, exercises, steps, items, missed } = evidence;
    if (taught.length + exercises.length + steps.length + items.length === 0) return;
    if (missed.measuring || missed.practice) return;
    if (!isReachSound(world) || !world.sound("objective", "item", "step", "lab")) return;
    if (!isEvidenceWhole(key, world)) return;
    if (mayBeMeant(owner, evidence, world)) return;
    yield {
      message:
        items.length > 0
          ? `Only ${asking(evidence)} about the objective "${id}": nothing shows that the training worked.`
          : `Nothing shows whether the objective "${id}" was reached.`,
      hint: `Name it in an item (objectives: [${key}]) or in a step with a checkpoint, or add observed: or performed: to the objective.`,
    };
  },
});

/** By an item that measures it, a checkpoint, an observation or a product event. */
function isProved({ items, steps, observed, performed }: Evidence): boolean {
  return observed || performed || items.some((item) => item.measures) || steps.some((step) => step.checked);
}

/** What asks without measuring. */
function asking({ items }: Evidence): string {
  const [before, later] = [
    items.some(({ when }) => when === "pre"),
    items.some(({ when }) => when === "recall"),
  ];
  if (before && later) return "a pre-assessment and recall ask";
  return before ? "a pre-assessment asks" : "recall asks";
}

/** An item that names no objective, or a step that nothing checks, is reported itself: it may be the evidence. */
function mayBeMeant(module: string, { steps }: Evidence, world: World): boolean {
  if (steps.some((step) => world.exists("lab", step.key.split("/")[0] ?? ""))) return true;
  return (world.head("module", module)?.assessments ?? []).some((id) =>
    (world.value("assessment", id)?.items ?? []).some((item) => (item.objectives ?? []).length === 0),
  );
}
