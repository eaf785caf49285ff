import { objectivesAsked } from "../../derive/objective-evidence.ts";
import { isModuleMissed, ownerId } from "../../derive/reach.ts";
import type { World } from "../../workspace/world.ts";
import { objectivesOf } from "../objectives.ts";
import { defineRule } from "../rule.ts";
import { areModulesWhole, areWhole } from "../whole.ts";

/** Later practice retrieves what the track taught. */
export const recallObjectives = defineRule({
  code: "journey/recall-objectives",
  severity: "warning",
  demand: "Later practice retrieves what the track taught.",
  subject: "track",
  *check({ id, value }, world) {
    const recall = value.practiseAgain?.assessment;
    const retrieved = recall === undefined ? [] : retrievedBy(recall, world);
    if (recall === undefined || retrieved.length === 0) return;
    const taught = new Set(value.journey.flatMap((module) => objectivesOf(module, world)));
    if (taught.size === 0 || retrieved.some((objective) => taught.has(objective))) return;
    if (retrieved.some((objective) => isModuleMissed(ownerId(objective), world))) return;
    if (!world.sound("module", "objective", "assessment", "item", "exercise")) return;
    if (!areModulesWhole(value.journey, world) || !areWhole(["assessment"], world)) return;
    yield {
      path: ["practiseAgain", "assessment"],
      message: `"${recall}" asks about nothing that the track "${id}" teaches.`,
      hint: `Its items name ${retrieved.slice(0, 3).join(", ")}. Use an assessment with items about the track's own objectives, such as ${[...taught][0]}.`,
    };
  },
});

/** The objectives an assessment's items name, and those of exercises that it asks for. */
function retrievedBy(assessment: string, world: World): readonly string[] {
  const demanded = world
    .usedIn("item", assessment, "exercise")
    .flatMap((exercise) => world.value("exercise", exercise)?.objectives ?? []);
  return [...new Set([...objectivesAsked(assessment, world), ...demanded])];
}
