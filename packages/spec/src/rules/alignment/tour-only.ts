import { isFor, lessonModality, ownMinutes, planOf } from "../../derive/modality.ts";
import { objectiveEvidence, tracksOfModule } from "../../derive/objective-evidence.ts";
import { isReachSound } from "../../derive/reach.ts";
import type { World } from "../../workspace/world.ts";
import { isApplied, isTaughtModule } from "../objectives.ts";
import { defineRule } from "../rule.ts";
import { isEvidenceWhole, isProgramWhole } from "../whole.ts";

/** What people should apply is taught by more than a tour. */
export const tourOnly = defineRule({
  code: "alignment/tour-only",
  severity: "warning",
  demand: "What people should apply is taught by more than a tour.",
  subject: "objective",
  *check({ id, key, owner, value }, world) {
    if (isApplied(value, world) !== true || !isTaughtModule(owner, world)) return;
    const { taught, exercises, steps, missed } = world.get(objectiveEvidence, key);
    if (taught.length === 0 || exercises.length + steps.length > 0) return;
    if (missed.teaching || missed.practice) return;
    const segment = segmentWithTours(owner, taught, world);
    if (segment === undefined) return;
    if (!isReachSound(world) || !world.sound("objective", "lesson", "step", "segment", "role")) return;
    if (!isEvidenceWhole(key, world) || !isProgramWhole(world)) return;
    yield {
      message: `In the segment "${segment}" nothing but a tour teaches "${id}".`,
      hint: "A tour shows where things are; it does not make people able to do them. Add an exercise, or teach a lesson in another way.",
    };
  },
});

/** The first segment in which some role meets the objective in tours alone. */
function segmentWithTours(module: string, lessons: readonly string[], world: World): string | undefined {
  const roles = world.get(tracksOfModule, module).flatMap((track) => world.value("track", track)?.role ?? []);
  return world
    .keys("segment")
    .find((segment) =>
      roles.some((role) => lessons.every((lesson) => isTour(lesson, { segment, role }, world))),
    );
}

function isTour(key: string, audience: { segment: string; role: string }, world: World): boolean {
  const [owner = "", id = ""] = key.split("/");
  const module = world.value("module", owner);
  const plan = planOf(audience, world);
  if (module === undefined || lessonModality(id, module, audience, plan) !== "tour") return false;
  const recorded = (world.value("lesson", key)?.media ?? []).length > 0;
  const otherwise = (module.deliveries ?? []).some(
    (each) =>
      each.modality !== "tour" &&
      ownMinutes(each) !== undefined &&
      isFor(each, audience) &&
      (each.lessons ?? [id]).includes(id),
  );
  return !recorded && !otherwise;
}
