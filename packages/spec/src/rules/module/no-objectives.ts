import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A module says what people can do afterwards. */
export const noObjectives = defineRule({
  code: "module/no-objectives",
  severity: "warning",
  demand: "A module has at least one objective.",
  subject: "module",
  *check(subject, world) {
    if (Object.keys(subject.value.objectives).length > 0 || !intact(subject, world)) return;
    yield {
      path: ["objectives"],
      key: true,
      message: `The module "${subject.id}" does not say what people can do afterwards.`,
      hint: "Add an objective with a statement that begins with an action: Create an approval workflow …",
    };
  },
});
