import type { Track } from "../language/language.ts";
import type { World } from "../workspace/world.ts";
import { intact } from "./intact.ts";
import { isApplied, objectivesOf } from "./objectives.ts";

/** The first objective from Apply upward of a track that nothing retrieves later; none where later practice is declared. */
export function unreinforced(track: Track, world: World): string | undefined {
  if (track.practiseAgain !== undefined || track.microLesson === true) return undefined;
  if ((track.assessments ?? []).some((each) => mayBeRecall(each, world))) return undefined;
  return appliedIn(track.journey, world);
}

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
