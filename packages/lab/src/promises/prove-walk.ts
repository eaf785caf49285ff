import type { CheckpointResult } from "../check-steps.ts";
import type { LabStep } from "../exercise.ts";
import type { PromiseOutcome } from "../lab-event.ts";
import { LabProblem } from "../lab-problem.ts";
import { inFreshSandbox, isCounted, outcome, type Proof, type SandboxTrial, type Trial } from "./trial.ts";

/**
 * Goes the learner's way: after setup every checkpoint fails with a text of its own; step by step the checkpoint
 * fails, its solution solves it and breaks none before; and all solutions played again change no verdict.
 */
export const proveWalk: Proof = (trial) =>
  inFreshSandbox(trial, "fails-after-setup", {}, async (sandbox) => {
    const { steps } = trial.exercise;
    const first = await sandbox.check("fails-after-setup", steps, () => "fail");
    const untouched = steps.filter(isCounted).map((step) => afterSetup(step, first, trial));
    const walked = await walk(sandbox, steps, first);
    const complete = walked.every(({ held }) => held);
    return [...untouched, ...walked, ...(complete ? [await solveAgain(sandbox, steps)] : [])];
  });

function afterSetup(step: LabStep, results: readonly CheckpointResult[], trial: Trial): PromiseOutcome {
  const place = { step: step.id };
  const own = results.filter((result) => result.step === step.id);
  const notFailed = own.find(({ verdict }) => verdict !== "fail");
  if (notFailed?.verdict === "pass") {
    return outcome(
      "fails-after-setup",
      `checkpoint ${notFailed.index + 1} holds before anything is done`,
      place,
    );
  }
  if (notFailed !== undefined) return outcome("fails-after-setup", brokenCheck(notFailed), place);
  return outcome("fails-after-setup", feedbackProblem(step, trial.exercise.steps), place);
}

function brokenCheck({ index, detail }: CheckpointResult): string {
  return `checkpoint ${index + 1} is itself broken: ${detail}`;
}

function feedbackProblem(step: LabStep, steps: readonly LabStep[]): string {
  if (step.feedback.trim() === "") return "the learner is told nothing: the step has no feedback";
  const twin = steps.find((other) => other !== step && other.feedback.trim() === step.feedback.trim());
  return twin === undefined ? "" : `its feedback is also that of the step "${twin.id}"`;
}

async function walk(
  sandbox: SandboxTrial,
  steps: readonly LabStep[],
  first: readonly CheckpointResult[],
): Promise<readonly PromiseOutcome[]> {
  const outcomes: PromiseOutcome[] = [];
  let before = first;
  for (const [index, step] of steps.entries()) {
    if (!isCounted(step) && step.solution === undefined) continue;
    const open = isCounted(step) ? stillOpen(step, before) : "";
    if (open !== "")
      return [...outcomes, outcome("solution-solves", open, { step: step.id }), ...unreached(steps, index)];
    const problem = await playSolution(sandbox, step);
    before = problem === "" ? await checkUpTo(sandbox, steps, index) : [];
    const message = problem === "" ? notSolved(before, steps.slice(0, index + 1), step) : problem;
    outcomes.push(outcome("solution-solves", message, { step: step.id }));
    if (message !== "") return [...outcomes, ...unreached(steps, index)];
  }
  return outcomes;
}

function unreached(steps: readonly LabStep[], index: number): readonly PromiseOutcome[] {
  const message = `not reached: "${steps[index]?.id}" comes first`;
  const left = steps.slice(index + 1).filter((step) => isCounted(step) || step.solution !== undefined);
  return left.map((step) => outcome("solution-solves", message, { step: step.id }));
}

/** A step's checkpoint must fail right before its solution: else an earlier step's solution solves it too. */
function stillOpen(step: LabStep, results: readonly CheckpointResult[]): string {
  const own = results.filter((result) => result.step === step.id);
  const wrong = own.find(({ verdict }) => verdict === "error");
  if (wrong !== undefined) return brokenCheck(wrong);
  return own.some(({ verdict }) => verdict === "fail") ? "" : "it holds before its own solution is played";
}

async function playSolution(sandbox: SandboxTrial, step: LabStep): Promise<string> {
  if (step.solution === undefined) return "it has no solution";
  try {
    await sandbox.play(step.solution);
    return "";
  } catch (problem) {
    if (problem instanceof LabProblem) return problem.message;
    throw problem;
  }
}

/** The steps so far must hold now; the next one must not yet, which the same look tells. */
async function checkUpTo(
  sandbox: SandboxTrial,
  steps: readonly LabStep[],
  index: number,
): Promise<readonly CheckpointResult[]> {
  const solved = new Set(steps.slice(0, index + 1).map(({ id }) => id));
  const next = steps.findIndex((step, place) => place > index && isCounted(step));
  const looked = steps.filter((_, place) => place <= index || place === next);
  return sandbox.check("solution-solves", looked, (step) => (solved.has(step) ? "pass" : "any"));
}

function notSolved(results: readonly CheckpointResult[], solved: readonly LabStep[], step: LabStep): string {
  const ids = new Set(solved.map(({ id }) => id));
  const wrong = results.find((result) => ids.has(result.step) && result.verdict !== "pass");
  if (wrong === undefined) return "";
  const whose = wrong.step === step.id ? "it" : `the step "${wrong.step}"`;
  return `after its solution ${whose} does not hold: ${wrong.detail}`;
}

async function solveAgain(sandbox: SandboxTrial, steps: readonly LabStep[]): Promise<PromiseOutcome> {
  for (const { solution } of steps) if (solution !== undefined) await playIgnoringEnd(sandbox, solution);
  const results = await sandbox.check("solving-twice", steps, () => "pass");
  const wrong = results.find(({ verdict }) => verdict !== "pass");
  if (wrong === undefined) return outcome("solving-twice", "");
  return outcome("solving-twice", `after solving twice it does not hold: ${wrong.detail}`, {
    step: wrong.step,
  });
}

/** Only verdicts count the second time: "it exists already" is a fair answer of a product. */
async function playIgnoringEnd(sandbox: SandboxTrial, solution: string): Promise<void> {
  try {
    await sandbox.play(solution);
  } catch (problem) {
    if (!(problem instanceof LabProblem)) throw problem;
  }
}
