import { objectiveEvidence, objectivesAsked } from "../../derive/objective-evidence.ts";
import { isAssessmentUsed, ownerId } from "../../derive/reach.ts";
import type { Assessment } from "../../language/language.ts";
import { isId } from "../../types/names.ts";
import { query, type World } from "../../workspace/world.ts";
import { unreinforced } from "../reinforcement.ts";
import { defineRule } from "../rule.ts";

/** Somebody takes each assessment. */
export const unused = defineRule({
  code: "assessment/unused",
  severity: "warning",
  demand: "An assessment stands in a module or a track, or is a certification's quiz.",
  subject: "assessment",
  *check({ id, value }, world) {
    if (!isId(id) || world.get(isAssessmentUsed, id) || isMissedByTrack(id, value.when, world)) return;
    if (!world.sound("assessment", "module", "track", "certification")) return;
    yield {
      path: ["when"],
      message: `Nobody takes the assessment "${id}": no module, track or certification names it.`,
      hint: `${places[value.when](id)} ${consequence(unproved(id, value.when, world))}`,
    };
  },
});

/** A track without the later practice that this would be is reported itself. */
function isMissedByTrack(id: string, when: Assessment["when"], world: World): boolean {
  if (when !== "recall") return false;
  const modules = new Set(objectivesAsked(id, world).map(ownerId));
  return world.keys("track").some((each) => {
    const track = world.value("track", each);
    if (track === undefined || !track.journey.some((module) => modules.has(module))) return false;
    return unreinforced(track, world) !== undefined;
  });
}

/** Where an assessment of each time belongs. */
const places: Readonly<Record<Assessment["when"], (id: string) => string>> = {
  pre: (id) => `Name it in a track: assessments: [${id}].`,
  mid: (id) => `Name it in the module that it belongs to: assessments: [${id}].`,
  post: (id) =>
    `Name it in the module that it confirms: assessments: [${id}], or as the quiz: of a certification.`,
  "post-implementation": (id) => `Name it in a track: assessments: [${id}].`,
  recall: (id) => `Name it in a track: practiseAgain: { after: [3d, 10d, 30d], assessment: ${id} }.`,
};

/** Objectives that no other evidence has. */
function unproved(id: string, when: Assessment["when"], world: World): readonly string[] {
  if (when === "pre" || when === "recall") return [];
  return objectivesAsked(id, world).filter(
    (objective) => world.exists("objective", objective) && !world.get(isProved, objective),
  );
}

const isProved = query("objective-proved", (world, key): boolean => {
  const { observed, performed, steps, items } = world.get(objectiveEvidence, key);
  return (
    observed || performed || steps.some(({ checked }) => checked) || items.some(({ measures }) => measures)
  );
});

function consequence([first, ...others]: readonly string[]): string {
  if (first === undefined) return "Or remove the file.";
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return `Until then nothing shows whether "${first}"${more} was reached.`;
}
