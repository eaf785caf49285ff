import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** An outcome names the behaviours that cause it. */
export const outcomeWithoutBehaviour = defineRule({
  code: "alignment/outcome-without-behaviour",
  severity: "warning",
  demand: "An outcome names the behaviours that cause it.",
  subject: "outcome",
  *check(subject, world) {
    if (Object.keys(subject.value.behaviours ?? {}).length > 0 || !intact(subject, world)) return;
    if (world.mayDefine("behaviour")) return;
    yield {
      message: `The outcome "${subject.id}" names no behaviour that would cause it.`,
      hint: "Add behaviours: what people will do differently when the training has worked.",
    };
  },
});
