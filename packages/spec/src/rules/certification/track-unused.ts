import { isCertificationReached } from "../../derive/reach.ts";
import { defineRule } from "../rule.ts";

/** A certification has a track that leads to it. */
export const trackUnused = defineRule({
  code: "certification/track-unused",
  severity: "warning",
  demand: "A certification has a track that leads to it.",
  subject: "certification",
  *check({ id, key }, world) {
    if (world.get(isCertificationReached, key)) return;
    if (!world.sound("track", "certification", "program")) return;
    yield {
      message: `No track leads to the certification "${id}".`,
      hint: `Name it in the track that prepares for it: certification: ${id}.`,
    };
  },
});
