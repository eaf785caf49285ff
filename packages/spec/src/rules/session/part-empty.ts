import { defineRule } from "../rule.ts";
import { wholeParts } from "../whole-session.ts";

/** Nobody is invited for nothing. */
export const partEmpty = defineRule({
  code: "session/part-empty",
  severity: "warning",
  demand: "In each part of a session something is taught.",
  subject: "session",
  *check(subject, world) {
    const parts = wholeParts(subject, world);
    const index = parts.findIndex(({ begins, ends }) => ends === begins);
    if (index < 1) return;
    const left = parts.length - index;
    yield {
      path: ["further", index - 1],
      message: `Nothing is left to be taught in this part${left === 1 ? "" : ` and the ${left === 2 ? "one" : `${left - 1}`} after it`}.`,
      hint: "A lesson, an exercise or an assessment is never divided between two parts. Name fewer parts, or more modules: in modules:.",
    };
  },
});
