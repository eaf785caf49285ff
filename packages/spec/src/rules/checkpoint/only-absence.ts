import { commandOf } from "../../derive/full-checkpoint.ts";
import type { Checkpoint } from "../../language/language.ts";
import type { Matcher } from "../../types/unions.ts";
import { checkpointsOf, matchersOf, operatorsOf, type PlacedCheckpoint } from "../checkpoints.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A step is proved by what is there. */
export const onlyAbsence = defineRule({
  code: "checkpoint/only-absence",
  severity: "warning",
  demand: "A step is proved by something that is there, not only by what is not.",
  subject: "lab",
  *check(subject, world) {
    if (!intact(subject, world)) return;
    for (const [step, checks] of bySteps(checkpointsOf(subject.value))) {
      const first = checks[0];
      if (first === undefined || !checks.every(({ checkpoint }) => demandsAbsence(checkpoint))) continue;
      const task = world.value("step", `${subject.id}/${step}`);
      if (task === undefined || removal.test(task.do)) continue;
      yield {
        path: first.path,
        message: `"${step}" is proved only by something that is not there, which may never have been there.`,
        hint: "Check what the step makes as well. A learner who breaks everything would pass otherwise.",
      };
    }
  },
});

/** Steps that take something away, in English or Indonesian. */
const removal =
  /\b(?:delet|remov|uninstall|disabl|deactivat|revok|clear|clean|stop|clos|empty|reset|archiv|unassign|drop|without|no longer|never|not\b|hapus|nonaktif|cabut|bersihkan|hentikan|tutup|kosongkan|tanpa|tidak)/i;

function bySteps(checks: readonly PlacedCheckpoint[]): ReadonlyMap<string, readonly PlacedCheckpoint[]> {
  const steps = new Map<string, PlacedCheckpoint[]>();
  for (const each of checks) steps.set(each.step, [...(steps.get(each.step) ?? []), each]);
  return steps;
}

function demandsAbsence(checkpoint: Checkpoint): boolean {
  if (checkpoint.file?.exists === "false") return true;
  const command = commandOf(checkpoint)?.command;
  const matchers = matchersOf(checkpoint);
  if (command !== undefined && matchers.length === 0) return /^\s*!\s/.test(command);
  const telling = matchers.filter(({ path, matcher }) => !isSuccess(path.at(-1), matcher));
  if (telling.length === 0) return false;
  return telling.every(({ path, matcher }) => isAbsence(path.at(-1), matcher));
}

/** A status of 200 beside something absent proves only that the service answers. */
function isSuccess(place: unknown, matcher: Matcher): boolean {
  return place === "status" && operatorsOf(matcher).eq === 200;
}

function isAbsence(place: unknown, matcher: Matcher): boolean {
  const operators = operatorsOf(matcher);
  if (place === "status") return operators.eq === 404 || operators.eq === 410;
  if (place === "stdout" || place === "text") return operators.eq === "";
  return operators.exists === false || operators.length === 0;
}
