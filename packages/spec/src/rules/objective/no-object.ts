import { wordingOf } from "../objectives.ts";
import { defineRule } from "../rule.ts";

/** An objective says what its verb is done to. */
export const noObject = defineRule({
  code: "objective/no-object",
  severity: "warning",
  demand: "An objective says what its verb is done to.",
  subject: "objective",
  *check(subject, world) {
    const { value } = subject;
    const wording = wordingOf(subject, world);
    const last = wording?.performances.at(-1);
    if (wording === undefined || last === undefined || wording.hasObject) return;
    if (wording.performances.some((each) => each.vague !== undefined)) return;
    const verb = value.statement.slice(last.start, last.end);
    yield {
      path: ["statement"],
      range: [last.start, last.end],
      message: `"${verb}" does not say what: the verb has no object.`,
      hint: `Name what people work on, and under which condition: "${verb} … in …".`,
    };
  },
});
