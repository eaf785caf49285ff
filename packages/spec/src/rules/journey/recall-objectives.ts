import { isModuleMissed, ownerId } from "../../derive/reach.ts";
import { query } from "../../workspace/world.ts";
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
    const retrieved = recall === undefined ? [] : world.get(retrievedBy, recall);
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
const retrievedBy = query("objectives-retrieved", (world, assessment): readonly string[] => {
  const named = new Set<string>();
  for (const item of world.value("assessment", assessment)?.items ?? []) {
    for (const objective of item.objectives ?? []) named.add(objective);
    if (item.type !== "hands-on") continue;
    for (const objective of world.value("exercise", item.exercise)?.objectives ?? []) named.add(objective);
  }
  return [...named];
});
