import { type CommandCheck, commandOf } from "../../derive/full-checkpoint.ts";
import type { Checkpoint } from "../../language/language.ts";
import type { Matcher } from "../../types/unions.ts";
import type { World } from "../../workspace/world.ts";
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
      const why = emptiness(checkpoint, subject.file, world);
      if (why === undefined) continue;
      yield {
        path: [...path, Object.keys(kinds).find((kind) => kind in checkpoint) ?? ""],
        key: true,
        message: `The check of "${step}" holds whatever the learner does: ${why.reason}.`,
        hint: why.hint,
      };
    }
  },
});

interface Emptiness {
  readonly reason: string;
  readonly hint: string;
}

type Judge = (checkpoint: Checkpoint, lab: string, world: World) => Emptiness | undefined;

/** Why a checkpoint demands nothing, kind by kind; a person who looks can always say no. */
const kinds: { readonly [kind: string]: Judge } = {
  http: (checkpoint) =>
    asks(checkpoint)
      ? undefined
      : {
          reason: "it asks for nothing in the answer",
          hint: 'Say what must come back: status: 200, or better json: with a path and a value, for example "$.name": Invoice Approval.',
        },
  file: (checkpoint) => {
    const { exists, mode } = checkpoint.file ?? {};
    if (exists !== undefined || mode !== undefined || asks(checkpoint)) return undefined;
    return {
      reason: "it asks for nothing in the file",
      hint: "Say what the file must be: exists: true, or better contains:, matches:, json: or yaml:.",
    };
  },
  run: (checkpoint) => {
    const command = commandOf(checkpoint);
    if (command === undefined || asks(checkpoint) || (command.exit ?? 0) !== 0) return undefined;
    return alwaysSucceeds(command)
      ? {
          reason: "its command always succeeds",
          hint: "Say what it must print (stdout:), or use a command that fails until the step is done.",
        }
      : undefined;
  },
  script: ({ script = "" }, lab, world) => {
    const file = world.file(workspacePath(lab, script) ?? "");
    return file?.size === 0
      ? { reason: `${script} is empty`, hint: "Let the script exit with 1 until the step is done." }
      : undefined;
  },
};

function emptiness(checkpoint: Checkpoint, lab: string, world: World): Emptiness | undefined {
  const kind = Object.keys(kinds).find((each) => each in checkpoint);
  return kind === undefined ? undefined : kinds[kind]?.(checkpoint, lab, world);
}

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

const harmless = /^\s*(?:true|:|exit(?: 0)?|(?:echo|printf)\b[^;&|<>`$]*)\s*$/;
const forgiven = /(?:\|\||;|&&)\s*(?:true|:|exit 0)\s*;?\s*$/;

/** `true`, `echo done`, and whatever ends in `|| true` or `; exit 0`. */
function alwaysSucceeds({ command }: CommandCheck): boolean {
  if (harmless.test(command)) return true;
  const end = forgiven.exec(command)?.[0];
  return end !== undefined && !end.startsWith("&&");
}
