import type { Use } from "../workspace/entity-index.ts";
import { query, type World } from "../workspace/world.ts";

/** Whether somebody meets a module on a track, or in a variant of one. While there is no track all are met. */
export const isModuleReached = query(
  "module-reached",
  (world, id) => world.keys("track").length === 0 || world.uses("module", id).some((use) => isTaken(use, id)),
);

/** By a journey, or by a variant that adds it or puts it in another's place. */
function isTaken({ kind, path }: Use, id: string): boolean {
  if (kind === "track") return true;
  if (kind !== "variant") return false;
  return path[0] === "replace" ? path.at(-1) !== id : path.includes("add");
}

/** Whether a certification is what a track leads to, or what trainers hold. */
export const isCertificationReached = query("certification-reached", (world, id) =>
  world.uses("certification", id).some((use) => use.kind === "track" || use.path[0] === "trainers"),
);

/** Whether a track, a module or a certification names an assessment, be those reached or not. */
export const isAssessmentUsed = query("assessment-used", (world, id) =>
  world.uses("assessment", id).some(({ kind }) => users.has(kind)),
);

/** Whether a module, a certification or a hands-on item names an exercise, be those reached or not. */
export const isExerciseUsed = query("exercise-used", (world, id) =>
  world.uses("exercise", id).some(({ kind }) => users.has(kind)),
);

const users: ReadonlySet<string> = new Set(["track", "module", "certification", "item"]);

/** Whether somebody takes an assessment: on a track, in a module that is reached, for a certification. */
export const isAssessmentReached = query("assessment-reached", (world, id) =>
  world.uses("assessment", id).some((use) => isUserReached(use, world)),
);

/** Whether somebody does an exercise: in a module that is reached, for a certification, for an item. */
export const isExerciseReached = query("exercise-reached", (world, id) =>
  world.uses("exercise", id).some((use) => isUserReached(use, world)),
);

function isUserReached({ kind, key }: Use, world: World): boolean {
  if (kind === "track") return true;
  if (kind === "module") return world.get(isModuleReached, key);
  if (kind === "certification") return world.get(isCertificationReached, key);
  return kind === "item" && world.get(isAssessmentReached, ownerId(key));
}

/** Whether somebody takes a lesson, `module/lesson`. */
export function isLessonReached(lesson: string, world: World): boolean {
  return world.get(isModuleReached, ownerId(lesson));
}

/** Whether a module that somebody takes requires it: that nobody takes it is reported there. */
export function isRequiredByReached(id: string, world: World): boolean {
  return world
    .uses("module", id)
    .some(({ kind, key }) => kind === "module" && key !== id && world.get(isModuleReached, key));
}

/**
 * Whether a module that nobody reaches is reported itself. A draft or a retired one is left out on purpose,
 * so what it holds explains no absence elsewhere.
 */
export function isModuleMissed(module: string, world: World): boolean {
  const status = world.head("module", module)?.status;
  return status !== "draft" && status !== "retired" && !world.get(isModuleReached, module);
}

/** Whether nobody answers an assessment, and a finding of its own, of its module or certification says so. */
export function isAssessmentMissed(id: string, world: World): boolean {
  if (world.get(isAssessmentReached, id)) return false;
  return !world.get(isAssessmentUsed, id) || isUserMissed(world.uses("assessment", id), world);
}

/** The same for an exercise. */
export function isExerciseMissed(id: string, world: World): boolean {
  if (world.get(isExerciseReached, id)) return false;
  return !world.get(isExerciseUsed, id) || isUserMissed(world.uses("exercise", id), world);
}

function isUserMissed(uses: readonly Use[], world: World): boolean {
  return uses.some(({ kind, key }) => {
    if (kind === "module") return isModuleMissed(key, world);
    if (kind === "item") return isAssessmentMissed(ownerId(key), world);
    return kind === "certification";
  });
}

/** The document of something that a document owns. */
export function ownerId(key: string): string {
  return key.split("/")[0] ?? "";
}

/** Whether all that decides who meets what was read, and names nothing unknown. */
export function isReachSound(world: World): boolean {
  return world.sound("track", "module", "variant", "certification", "exercise", "assessment");
}
