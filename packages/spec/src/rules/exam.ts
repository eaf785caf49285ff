import type { World } from "../workspace/world.ts";
import type { Subject } from "./rule.ts";

/** Whether learners are told little about an item on purpose: before the teaching, or in an exam. */
export function isExam(item: Subject<"item">, world: World): boolean {
  const assessment = world.head("assessment", item.owner);
  if (assessment === undefined || item.value.secure === true) return true;
  return assessment.when === "pre" || assessment.secure === true || assessment.feedback === "none";
}
