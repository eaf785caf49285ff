import { query } from "../workspace/world.ts";
import { isExerciseUsed, isModuleMissed } from "./reach.ts";
import { unusedTexts } from "./unused-texts.ts";

/**
 * Whether something that teaches was left out by a slip and is reported itself: a module on no track, an
 * exercise or a text that nothing uses. Sums over what is taught say nothing then. The key is always `program`.
 */
export const isSomethingLeftOut = query(
  "something-left-out",
  (world) =>
    world.keys("exercise").some((id) => !world.get(isExerciseUsed, id)) ||
    world.keys("module").some((id) => isModuleMissed(id, world) || world.get(unusedTexts, id).length > 0),
);
