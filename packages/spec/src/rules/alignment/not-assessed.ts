import { type Evidence, objectiveEvidence } from "../../derive/objective-evidence.ts";
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
    const { taught, exercises, steps, items } = evidence;
    if (taught.length + exercises.length + steps.length + items.length === 0) return;
    if (!world.sound("objective", "item", "assessment", "exercise", "step", "lab", "module")) return;
    if (!isEvidenceWhole(key, world)) return;
    if (mayBeMeant(owner, evidence, world)) return;
    const before = items.length > 0;
    yield {
      message: before
        ? `Only a pre-assessment asks about the objective "${id}": nothing shows that the training worked.`
        : `Nothing shows whether the objective "${id}" was reached.`,
      hint: `Name it in an item (objectives: [${key}]) or in a step with a checkpoint, or add observed: or performed: to the objective.`,
    };
  },
});

/** By an item after the teaching, a checkpoint, an observation or a product event. */
function isProved({ items, steps, observed, performed }: Evidence): boolean {
  return (
    observed || performed || items.some((item) => item.when !== "pre") || steps.some((step) => step.checked)
  );
}

/** An item that names no objective, or a step that nothing checks, is reported itself: it may be the evidence. */
function mayBeMeant(module: string, { steps }: Evidence, world: World): boolean {
  if (steps.some((step) => world.exists("lab", step.key.split("/")[0] ?? ""))) return true;
  return (world.head("module", module)?.assessments ?? []).some((id) =>
    (world.value("assessment", id)?.items ?? []).some((item) => (item.objectives ?? []).length === 0),
  );
}
