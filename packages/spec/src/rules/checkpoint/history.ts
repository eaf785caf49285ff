import { commandOf } from "../../derive/full-checkpoint.ts";
import { checkpointsOf } from "../checkpoints.ts";
import { defineRule } from "../rule.ts";

/** A check looks at what was achieved, not at what was typed. */
export const history = defineRule({
  code: "checkpoint/history",
  severity: "warning",
  demand: "A check looks at what was achieved, not at the shell's history.",
  subject: "lab",
  *check({ value }) {
    for (const { step, path, checkpoint } of checkpointsOf(value)) {
      const command = commandOf(checkpoint)?.command ?? "";
      const typed = mentionsHistory.test(command);
      if (!typed && !mentionsHistory.test(checkpoint.file?.path ?? "")) continue;
      yield {
        path: [...path, typed ? "run" : "file"],
        key: true,
        message: `The check of "${step}" reads the shell's history: it sees what was typed, not what it did.`,
        hint: "Check the result: a file, an answer of the product, a command's output. People solve a step in many ways.",
      };
    }
  },
});

const mentionsHistory =
  /(?:^|[;&|(]\s*)history(?=\s|$|[|;&)])|\.(?:bash|zsh|ash|sh)_history\b|\bHISTFILE\b|\bfc -l/;
