import { runOrThrow, runSetup } from "../boot-session.ts";
import type { CheckpointResult } from "../check-steps.ts";
import { inFreshSandbox, outcome, type Proof, type SandboxTrial, type Trial } from "./trial.ts";

/** After everything is solved, a reset and setup give the first state again. */
export const proveReset: Proof = (trial) =>
  inFreshSandbox(trial, "reset-restores", {}, async (sandbox) => {
    const { steps } = trial.exercise;
    const before = await sandbox.check("reset-restores", steps, () => "any");
    for (const { solution } of steps) if (solution !== undefined) await sandbox.play(solution);
    const left = await resetIn(trial, sandbox);
    const after = await sandbox.check("reset-restores", steps, () => "any");
    return [...left, outcome("reset-restores", difference(before, after))];
  });

async function resetIn(trial: Trial, sandbox: SandboxTrial) {
  const { reset } = trial.exercise.environment;
  if (reset === undefined) {
    const left = await sandbox.stop();
    await sandbox.boot();
    return left.filter(({ held }) => !held);
  }
  await runOrThrow(sandbox.session, trial.exercise, reset, "setup");
  await runSetup(sandbox.session, trial.exercise);
  return [];
}

function difference(before: readonly CheckpointResult[], after: readonly CheckpointResult[]): string {
  const changed = before.findIndex((result, index) => {
    const other = after[index];
    return other?.verdict !== result.verdict || other.feedback !== result.feedback;
  });
  const [was, is] = [before[changed], after[changed]];
  if (was === undefined) return "";
  return `the step "${was.step}" was "${was.verdict}" at first and is "${is?.verdict}" after the reset: ${is?.detail}`;
}
