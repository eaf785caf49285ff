import { type Evidence, objectiveEvidence } from "../../derive/objective-evidence.ts";
import { isReachSound } from "../../derive/reach.ts";
import type { World } from "../../workspace/world.ts";
import { isApplied, isTaughtModule } from "../objectives.ts";
import { defineRule } from "../rule.ts";
import { isEvidenceWhole } from "../whole.ts";

/** What people should do is not proved by a selected answer alone. */
export const onlySelected = defineRule({
  code: "alignment/only-selected",
  severity: "warning",
  demand: "What people should do is not proved by a selected answer alone.",
  subject: "objective",
  *check({ id, key, owner, value }, world) {
    if (isApplied(value, world) !== true || !isTaughtModule(owner, world)) return;
    const evidence = world.get(objectiveEvidence, key);
    const items = evidence.items.filter((item) => item.measures);
    if (items.length === 0 || isShown(evidence)) return;
    if (!items.every((item) => isSelected(item.key, world))) return;
    if (evidence.missed.practice || evidence.missed.measuring) return;
    if (!isReachSound(world) || !world.sound("objective", "item", "step", "lab")) return;
    if (!isEvidenceWhole(key, world)) return;
    yield {
      message: `The only evidence that somebody can do "${id}" is a selected answer.`,
      hint: "Let them do it: an exercise step with a checkpoint, a hands-on item, an observation (observed:) or a product event (performed:).",
      related: items.slice(0, 3).map((item) => ({
        entity: { kind: "item", key: item.key },
        path: ["type"],
        message: "This item asks to choose.",
      })),
    };
  },
});

function isShown({ steps, observed, performed }: Evidence): boolean {
  return observed || performed || steps.some((step) => step.checked);
}

const selecting: ReadonlySet<string> = new Set([
  "multiple-choice",
  "multiple-response",
  "true-false",
  "matching",
]);

/** A scenario is answered by choosing, unless a rubric judges it. */
function isSelected(key: string, world: World): boolean {
  const item = world.value("item", key);
  if (item?.type === "scenario") return (item.choices ?? []).length > 0 && item.rubric === undefined;
  return item !== undefined && selecting.has(item.type);
}
