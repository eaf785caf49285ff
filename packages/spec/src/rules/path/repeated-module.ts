import { defineRule } from "../rule.ts";

/** A journey has each module once. */
export const repeatedModule = defineRule({
  code: "path/repeated-module",
  severity: "warning",
  demand: "A journey has each module once.",
  subject: "track",
  *check({ value }, world) {
    if (new Set(value.journey).size === value.journey.length || !world.sound("module")) return;
    for (const [place, module] of value.journey.entries()) {
      const first = value.journey.indexOf(module);
      if (first === place) continue;
      yield {
        path: ["journey", place],
        message: `"${module}" stands twice in this journey.`,
        hint: "Leave it where people need it first. For practice some days later there is practiseAgain.",
        related: [{ path: ["journey", first], message: "It stands here already." }],
      };
    }
  },
});
