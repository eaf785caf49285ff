import { defineRule } from "../rule.ts";

/** What is no longer taught is on no track. */
export const retiredInTrack = defineRule({
  code: "module/retired-in-track",
  severity: "warning",
  demand: "A retired module is on no track.",
  subject: "track",
  *check({ id, key, value }, world) {
    for (const { kinds, text, path } of world.references("track", key)) {
      if (!kinds.includes("module") || path[0] !== "journey") continue;
      if (world.head("module", text)?.status !== "retired" || !value.journey.includes(text)) continue;
      yield {
        path,
        message: `The track "${id}" teaches "${text}", which is retired.`,
        hint: "Take it off the track, put the module that replaces it there, or change its status.",
        related: [
          { entity: { kind: "module", key: text }, path: ["status"], message: "It is retired here." },
        ],
      };
    }
  },
});
