import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** An assessment asks something. */
export const empty = defineRule({
  code: "assessment/empty",
  severity: "error",
  demand: "An assessment has at least one item.",
  subject: "assessment",
  *check(subject, world) {
    if (subject.value.items.length > 0 || !intact(subject, world)) return;
    yield {
      path: ["items"],
      key: true,
      message: `The assessment "${subject.id}" has no items.`,
      hint: "Write at least one, or remove the file and its id from where it is used.",
    };
  },
});
