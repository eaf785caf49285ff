import { defineRule } from "../rule.ts";

/** Every role has a track. */
export const roleWithoutTrack = defineRule({
  code: "path/role-without-track",
  severity: "warning",
  demand: "Every role has a track.",
  subject: "role",
  *check({ id, key, value }, world) {
    if (world.uses("role", key).some((use) => use.kind === "track")) return;
    if (!world.sound("track", "role")) return;
    yield {
      message: `No track is for the role "${id}" (${value.title}).`,
      hint: "Add a track with what these people need for their work, or remove the role.",
    };
  },
});
