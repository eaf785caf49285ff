import { path } from "../../types/names.ts";
import { checkpointKind } from "./checkpoint-kind.ts";

/** `script:` */
export const script = checkpointKind({
  type: path("the check script"),
  doc: "A script: exit 0 or 1; its first line of output is what the learner reads.",
  idle: (written, { isEmpty }) =>
    isEmpty(written)
      ? { reason: `${written} is empty`, hint: "Let the script exit with 1 until the step is done." }
      : undefined,
});
