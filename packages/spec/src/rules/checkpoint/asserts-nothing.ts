import type { CheckpointKind } from "../../language/checkpoints/checkpoint-kind.ts";
import { checkpointKinds } from "../../language/checkpoints/kinds.ts";
import type { Checkpoint } from "../../language/language.ts";
import type { Matcher } from "../../types/unions.ts";
import { checkpointsOf, matchersOf, operatorsOf } from "../checkpoints.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";
import { workspacePath } from "../workspace-path.ts";

/** A checkpoint can fail. */
export const assertsNothing = defineRule({
  code: "checkpoint/asserts-nothing",
  severity: "error",
  demand: "A checkpoint says what must hold, so that it can fail.",
  subject: "lab",
  *check(subject, world) {
    if (!intact(subject, world)) return;
    for (const { step, path, checkpoint } of checkpointsOf(subject.value)) {
      for (const [kind, { idle }] of Object.entries(kinds)) {
        const written = Object.entries(checkpoint).find(([key]) => key === kind)?.[1];
        if (written === undefined) continue;
        const why = idle?.(written, {
          asks: asks(checkpoint),
          isEmpty: (file) => world.file(workspacePath(subject.file, file) ?? "")?.size === 0,
        });
        if (why === undefined) continue;
        yield {
          path: [...path, kind],
          key: true,
          message: `The check of "${step}" holds whatever the learner does: ${why.reason}.`,
          hint: why.hint,
        };
      }
    }
  },
});

/** Each kind is asked about what its own type has read. */
const kinds = checkpointKinds as Readonly<Record<string, CheckpointKind<unknown>>>;

/** Whether some matcher of it can miss. */
function asks(checkpoint: Checkpoint): boolean {
  return matchersOf(checkpoint).some(({ matcher, path }) => !isVacuous(matcher, path.at(-1) === "status"));
}

/** Matchers that every value meets; a status is always there. */
function isVacuous(matcher: Matcher, alwaysThere: boolean): boolean {
  const operators = Object.entries(operatorsOf(matcher));
  return operators.every(
    ([operator, operand]) =>
      (operator === "contains" && operand === "") ||
      (operator === "matches" && /^\^?(?:(?:\.|\[\\s\\S\]|\[\^\])\*\??)*\$?$/.test(String(operand))) ||
      (operator === "notIn" && Array.isArray(operand) && operand.length === 0) ||
      (operator === "exists" && operand === true && alwaysThere),
  );
}
