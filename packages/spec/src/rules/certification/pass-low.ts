import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** In per cent (domain, "Assessment"). */
const usual = 80;

/** A certification's pass mark is 80% or more, or it says why not. */
export const passLow = defineRule({
  code: "certification/pass-low",
  severity: "warning",
  demand: "A certification's pass mark is 80% or more, or it says why not.",
  subject: "certification",
  *check(subject, world) {
    const { id, value } = subject;
    const pass = value.pass ?? world.head("assessment", value.quiz)?.pass;
    if (pass === undefined || pass >= usual || value.because !== undefined) return;
    if (!intact(subject, world)) return;
    const own = value.pass !== undefined;
    yield {
      path: [own ? "pass" : "quiz"],
      message: own
        ? `The certification "${id}" can be passed with ${pass}%.`
        : `The certification "${id}" can be passed with ${pass}%, the pass mark of its quiz "${value.quiz}".`,
      hint: `Ask for ${usual}% or more, or say why less is enough: because: …`,
    };
  },
});
