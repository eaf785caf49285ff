import type { World } from "../../workspace/world.ts";
import { requirementPath } from "../requirements.ts";
import { defineRule } from "../rule.ts";

/** What a module requires comes before it on the same path. */
export const prerequisite = defineRule({
  code: "path/prerequisite",
  severity: "error",
  demand: "What a module requires comes before it on the same path.",
  subject: "track",
  *check({ id, key, value }, world) {
    if (!world.sound("module")) return;
    for (const [place, module] of value.journey.entries()) {
      if (value.journey.indexOf(module) < place) continue;
      for (const [index, required] of (world.head("module", module)?.requires ?? []).entries()) {
        const at = value.journey.indexOf(required);
        if ((at >= 0 && at < place) || !world.exists("module", required)) continue;
        if (requirementPath(required, module, world) !== undefined) continue;
        if (at < 0 && (isTakenElsewhere(required, key, value.role, world) || !world.sound("track"))) continue;
        yield {
          path: ["journey", place],
          message:
            at < 0
              ? `"${module}" requires "${required}", which people on the track "${id}" never take.`
              : `"${module}" requires "${required}", which comes later on this track.`,
          hint:
            at < 0
              ? `Put "${required}" before it, or take it out of the module's requires.`
              : `Move "${required}" before "${module}", or take it out of the module's requires.`,
          related: [
            {
              entity: { kind: "module", key: module },
              path: ["requires", index],
              message: "It is required here.",
            },
          ],
        };
      }
    }
  },
});

/** An advanced track builds on another track of the same role. */
function isTakenElsewhere(module: string, track: string, role: string, world: World): boolean {
  return world
    .uses("module", module)
    .some((use) => use.kind === "track" && use.key !== track && world.value("track", use.key)?.role === role);
}
