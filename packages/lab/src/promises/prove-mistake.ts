import type { CheckpointResult } from "../check-steps.ts";
import type { LabMistake, LabStep } from "../exercise.ts";
import { inFreshSandbox, isCounted, outcome, type Proof } from "./trial.ts";

/** A known wrong answer, given where its step begins, is rejected, and the learner is shown the text that helps. */
export function proveMistake(step: LabStep, mistake: LabMistake, number: number): Proof {
  const place = { step: step.id, mistake: number };
  return (trial) =>
    inFreshSandbox(trial, "mistake-rejected", place, async (sandbox) => {
      const { steps } = trial.exercise;
      for (const { solution } of steps.slice(0, steps.indexOf(step))) {
        if (solution !== undefined) await sandbox.play(solution);
      }
      await sandbox.play(mistake.run);
      const results = await sandbox.check("mistake-rejected", [step], () => "any");
      return [outcome("mistake-rejected", problemOf(step, mistake, results), place)];
    });
}

function problemOf(step: LabStep, mistake: LabMistake, results: readonly CheckpointResult[]): string {
  if (!isCounted(step)) return "the step has no checkpoint that could reject it";
  const wrong = results.find(({ verdict }) => verdict === "error");
  if (wrong !== undefined) return `a checkpoint is itself broken: ${wrong.detail}`;
  const rejecting = results.filter(({ verdict }) => verdict === "fail");
  if (rejecting.length === 0) return `the wrong answer ${mistake.run} is accepted`;
  if (rejecting.some(({ feedback }) => feedback.includes(mistake.shows))) return "";
  return `the learner is not shown "${mistake.shows}" but: ${rejecting[0]?.feedback ?? ""}`;
}
