import type { LabEvent } from "@coursewright/lab";
import type { CommandContext } from "../command-context.ts";

/** Tells on stderr how far a test is: a line that is rewritten where somebody watches, else a line an exercise. */
export function progressLine(context: CommandContext): { tell(event: LabEvent): void; end(): void } {
  let checks = 0;
  let ended = 0;
  let exercises = 0;
  const live = context.live === true && !context.quiet;
  return {
    tell(event) {
      if (event.event === "plan") exercises = event.exercises.length;
      if (event.event === "checkpoint") checks += 1;
      if (event.event === "end") ended += 1;
      if (live) context.stderr(`\r\u001b[K${ended} of ${exercises} exercises, ${checks} checks made`);
      else if (event.event === "start" && !context.quiet) context.stderr(`testing ${event.exercise}\n`);
    },
    end() {
      if (live) context.stderr("\r\u001b[K");
    },
  };
}
