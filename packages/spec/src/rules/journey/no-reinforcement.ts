import type { World } from "../../workspace/world.ts";
import { intact } from "../intact.ts";
import { isApplied, objectivesOf } from "../objectives.ts";
import { defineRule } from "../rule.ts";

/** What people learn to do is retrieved again later. */
export const noReinforcement = defineRule({
  code: "journey/no-reinforcement",
  severity: "warning",
  demand: "What people learn to do is retrieved again later.",
  subject: "track",
  *check(subject, world) {
    const { id, value } = subject;
    if (value.practiseAgain !== undefined || value.microLesson === true) return;
    if ((value.assessments ?? []).some((each) => mayBeRecall(each, world))) return;
    const applied = appliedIn(value.journey, world);
    if (applied === undefined) return;
    if (!intact(subject, world) || !world.sound("module", "objective")) return;
    yield {
      message: `The track "${id}" ends without later practice of what people learn to do, such as "${applied}".`,
      hint: "Add practiseAgain: { after: [3d, 10d, 30d], assessment: … }. A single job aid or a release's micro-lesson says microLesson: true.",
    };
  },
});

/** An assessment whose time cannot be read may be one. */
function mayBeRecall(id: string, world: World): boolean {
  return (world.head("assessment", id)?.when ?? "recall") === "recall";
}

/** The first objective from Apply upward along the journey. */
function appliedIn(journey: readonly string[], world: World): string | undefined {
  for (const module of journey)
    for (const key of objectivesOf(module, world))
      if (isApplied(world.value("objective", key), world) && intact({ kind: "objective", key }, world))
        return key;
  return undefined;
}
