import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A session teaches modules of its track. */
export const moduleOutsideTrack = defineRule({
  code: "session/module-outside-track",
  severity: "error",
  demand: "The modules of a session are on its track.",
  subject: "session",
  *check({ key, value }, world) {
    const track = world.value("track", value.track);
    if (track === undefined || value.variant !== undefined) return;
    if (!intact({ kind: "track", key: value.track }, world)) return;
    for (const { kinds, text, path } of world.references("session", key)) {
      if (!kinds.includes("module") || track.journey.includes(text) || !world.exists("module", text))
        continue;
      yield {
        path,
        message: `"${text}" is not on the track "${value.track}" that this session teaches.`,
        hint: `On it are: ${track.journey.slice(0, 8).join(", ")}${track.journey.length > 8 ? ", …" : ""}.`,
      };
    }
  },
});
