import { modulesOf, sessionParts } from "../../derive/session-parts.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";
import { areModulesWhole, isProgramWhole } from "../whole.ts";

/** Nobody is invited for nothing. */
export const partEmpty = defineRule({
  code: "session/part-empty",
  severity: "warning",
  demand: "In each part of a session something is taught.",
  subject: "session",
  *check(subject, world) {
    const { further = [], track } = subject.value;
    if (further.length === 0 || !intact(subject, world) || !isProgramWhole(world)) return;
    const modules = modulesOf(subject.value, world.value("track", track)?.journey ?? []);
    if (!areModulesWhole(modules, world)) return;
    const parts = world.get(sessionParts, subject.id);
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
