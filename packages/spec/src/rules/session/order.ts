import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** The parts of a session follow one another. */
export const order = defineRule({
  code: "session/order",
  severity: "error",
  demand: "The further parts of a session come after its start, in order.",
  subject: "session",
  *check(subject, world) {
    const { start, further = [] } = subject.value;
    if (!intact(subject, world)) return;
    let before = start;
    for (const [index, time] of further.entries()) {
      if (comparable(time) <= comparable(before))
        yield {
          path: ["further", index],
          message: `${time} is not after ${before}, the part before it.`,
          hint: "Write the parts in the order in which they take place.",
        };
      else before = time;
    }
  },
});

/** ISO times of one zone sort as texts, once they are written alike. */
function comparable(time: string): string {
  return time.replace(" ", "T").padEnd(19, ":00");
}
