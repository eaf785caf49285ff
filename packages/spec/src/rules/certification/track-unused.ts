import { defineRule } from "../rule.ts";

/** A certification has a track that leads to it. */
export const trackUnused = defineRule({
  code: "certification/track-unused",
  severity: "warning",
  demand: "A certification has a track that leads to it.",
  subject: "certification",
  *check({ id, key }, world) {
    const uses = world.uses("certification", key);
    if (uses.some((use) => use.kind === "track" || use.path[0] === "trainers")) return;
    if (!world.sound("track", "certification", "program")) return;
    yield {
      message: `No track leads to the certification "${id}".`,
      hint: `Name it in the track that prepares for it: certification: ${id}.`,
    };
  },
});
