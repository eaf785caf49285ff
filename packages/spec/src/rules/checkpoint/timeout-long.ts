import { checkpointsOf } from "../checkpoints.ts";
import { defineRule } from "../rule.ts";

/** In seconds: platforms that labs are exported to stop a check after sixty. */
const longest = 50;

/** A check ends before the platform ends it. */
export const timeoutLong = defineRule({
  code: "checkpoint/timeout-long",
  severity: "warning",
  demand: "A check, with its repetitions, takes at most 50 seconds.",
  subject: "lab",
  *check({ value }) {
    for (const { step, path, checkpoint } of checkpointsOf(value)) {
      const { timeout = 0, retry } = checkpoint;
      if (timeout > longest)
        yield {
          path: [...path, "timeout"],
          message: `The check of "${step}" may take ${timeout} seconds, and platforms stop one after 60.`,
          hint: "Write at most 50s. Do slow work in a service or in setup, and let the check only look.",
        };
      else if (retry !== undefined && retry.times * retry.every > longest)
        yield {
          path: [...path, "retry"],
          key: true,
          message: `The check of "${step}" waits up to ${retry.times * retry.every} seconds between its repetitions, and platforms stop one after 60.`,
          hint: "Repeat it less often or faster: times × every is at most 50 seconds.",
        };
    }
  },
});
