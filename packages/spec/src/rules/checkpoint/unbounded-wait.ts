import { commandOf } from "../../derive/full-checkpoint.ts";
import { checkpointsOf } from "../checkpoints.ts";
import { defineRule } from "../rule.ts";

/** A check does not wait for ever. */
export const unboundedWait = defineRule({
  code: "checkpoint/unbounded-wait",
  severity: "warning",
  demand: "A check's command does not wait for ever.",
  subject: "lab",
  *check({ value }) {
    for (const { step, path, checkpoint } of checkpointsOf(value)) {
      const command = commandOf(checkpoint)?.command ?? "";
      const wait = /(?:^|[\s;&|(])timeout\s+-?\w/.test(command) ? undefined : waitIn(command);
      if (wait === undefined) continue;
      yield {
        path: [...path, "run"],
        key: true,
        message: `The check of "${step}" waits without an end: "${wait}".`,
        hint: "Look once, and let retry: { times: 5, every: 2s } look again.",
      };
    }
  },
});

const endless = [
  /\bwhile\s+(?:true|:|1|\[ 1 \])/,
  /\buntil\s+(?:curl|wget|nc|ping|test|\[|grep|pgrep)\b/,
  /\bsleep\s+inf(?:inity)?\b/,
  /\btail\s+(?:-\w*[fF]\w*|--follow)\b/,
  /(?:^|[;&|]\s*)watch\s/,
];

/** A loop that counts, or that breaks after so many rounds, ends. */
function waitIn(command: string): string | undefined {
  if (/-(?:lt|le|gt|ge)\b|\(\(/.test(command)) return undefined;
  return endless.flatMap((pattern) => pattern.exec(command) ?? [])[0]?.trim();
}
