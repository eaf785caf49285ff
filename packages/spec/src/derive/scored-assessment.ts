import type { Track } from "../language/language.ts";
import { query, type World } from "../workspace/world.ts";

/**
 * The assessment whose score an LMS receives for a track: its certification's quiz, else the last
 * post-assessment of its modules (contracts, "Score").
 */
export const scoredAssessment = query("scored-assessment", (world, id): string | undefined => {
  const track = world.value("track", id);
  return track === undefined ? undefined : scoredIn(track, world);
});

/** The same for a track as it is given, such as with the modules of a variant. */
export function scoredIn(track: Track, world: World): string | undefined {
  const quiz =
    track.certification === undefined ? undefined : world.value("certification", track.certification)?.quiz;
  if (quiz !== undefined) return quiz;
  const listed = track.journey.flatMap((module) => world.head("module", module)?.assessments ?? []);
  return [...listed, ...(track.assessments ?? [])]
    .filter((assessment) => world.head("assessment", assessment)?.when === "post")
    .at(-1);
}
