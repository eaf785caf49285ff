import type { Module } from "../language/language.ts";
import type { Modality } from "../language/modality.ts";
import { query, type World } from "../workspace/world.ts";
import { minutes, readingMinutes } from "./lengths.ts";
import { type Audience, add, isFor, lessonModality, type Minutes, ownMinutes, planOf } from "./modality.ts";

/**
 * Planned minutes by modality that reach an audience in one module (contracts, "Minutes for the mix"):
 * first teaching of lessons and exercises; again, as media and deliveries with a length of their own;
 * reference, as reading time. Assessments count nothing. The key is `module segment role`.
 */
export const moduleAudienceMinutes = query("module-audience-minutes", (world, key): Minutes => {
  const [id = "", segment = "", role = ""] = key.split(" ");
  const module = world.value("module", id);
  return module === undefined ? {} : sumModule(id, module, { segment, role }, world);
});

function sumModule(id: string, module: Module, audience: Audience, world: World): Minutes {
  const plan = planOf(audience, world);
  const sum: Partial<Record<Modality, number>> = {};
  for (const lesson of module.lessons) {
    add(sum, lessonModality(lesson.id, module, audience, plan), minutes(lesson.duration));
    for (const medium of lesson.media ?? []) add(sum, plan?.again, minutes(medium.duration));
  }
  for (const exercise of module.exercises ?? [])
    add(sum, plan?.teach, minutes(world.head("exercise", exercise)?.duration));
  for (const delivery of module.deliveries ?? [])
    if (isFor(delivery, audience)) add(sum, delivery.modality, ownMinutes(delivery) ?? 0);
  add(sum, plan?.reference, world.get(readingMinutes, id));
  return sum;
}

/** Minutes by modality of one track in one segment, without support. The key is `track segment`. */
export const trackMinutes = query("track-minutes", (world, key): Minutes => {
  const [id = "", segment = ""] = key.split(" ");
  const track = world.value("track", id);
  return track === undefined ? {} : minutesOf(track.journey, { segment, role: track.role }, world);
});

/** Minutes by modality of these modules for one audience. */
export function minutesOf(modules: readonly string[], { segment, role }: Audience, world: World): Minutes {
  const sum: Partial<Record<Modality, number>> = {};
  for (const module of modules) {
    const part = world.get(moduleAudienceMinutes, `${module} ${segment} ${role}`);
    for (const [modality, each] of Object.entries(part)) add(sum, modality as Modality, each);
  }
  return sum;
}

/**
 * Planned minutes by modality that reach a segment over all its tracks, support included. Tracks of
 * roles with a plan of their own are counted apart and so left out here.
 */
export const segmentMinutes = query("segment-minutes", (world, segment): Minutes => {
  const sum: Partial<Record<Modality, number>> = {};
  for (const track of world.keys("track")) {
    const role = world.value("track", track)?.role ?? "";
    if (world.value("role", role)?.plan !== undefined) continue;
    for (const [modality, each] of Object.entries(world.get(trackMinutes, `${track} ${segment}`)))
      add(sum, modality as Modality, each);
  }
  const support = world.head("program", "program")?.plans?.[segment]?.support;
  if (support !== undefined)
    add(sum, support.modality, minutes(support.duration) * Math.floor(support.until / support.every));
  return sum;
});
