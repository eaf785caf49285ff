import type { TimedFinding } from "./check-request.ts";
import { bindCheckpoint } from "./checkpoints/bind-checkpoint.ts";
import type { Checkpoint, Machine, Verdict } from "./checkpoints/checkpoint.ts";
import { cleanTerminalText } from "./clean-terminal-text.ts";
import type { ExecEnd, Session } from "./drivers/driver.ts";
import { evaluateCheckpoint, longestMs } from "./evaluate.ts";
import type { LabExercise, LabStep } from "./exercise.ts";
import { LabProblem } from "./lab-problem.ts";
import { resolveInFolder } from "./read-workspace-files.ts";
import { runCheckRequest } from "./run-check-request.ts";

/** What a checkpoint found, cleaned of anything a terminal would act on. */
export interface CheckpointResult {
  readonly step: string;
  /** Its place among the step's checkpoints, from 0. */
  readonly index: number;
  readonly title: string | null;
  readonly verdict: Verdict;
  /** What the learner reads; empty when it holds. */
  readonly feedback: string;
  /** What was expected and found. */
  readonly detail: string;
  readonly durationMs: number;
  readonly end: ExecEnd;
}

/** Evaluates the checkpoints of steps, in their order; steps they need are looked at too. */
export async function checkSteps(
  session: Session,
  exercise: LabExercise,
  steps: readonly LabStep[],
): Promise<readonly CheckpointResult[]> {
  const dead = await session.deadServices();
  if (dead.length > 0)
    throw new LabProblem("content", `The service "${dead[0]}" no longer runs.`, "Reset the lab.");
  const asked = placed(withNeeded(exercise, steps));
  const findings = await evaluateAll(
    session,
    exercise,
    asked.map(({ checkpoint }) => checkpoint),
  );
  const results = asked.map((place, index) => resultOf(place, findings[index] ?? unanswered));
  const wanted = new Set(steps.map(({ id }) => id));
  return asked
    .map(({ checkpoint }, index) => ({ checkpoint, result: results[index] }))
    .flatMap(({ checkpoint, result }) =>
      result === undefined ? [] : [afterNeeds(checkpoint, result, results, exercise)],
    )
    .filter(({ step }) => wanted.has(step));
}

/** Whether a step's counted checkpoints all hold; one with none holds by itself. */
export function stepHolds(results: readonly CheckpointResult[], step: string): boolean {
  return results.every(
    (result) => result.step !== step || result.verdict === "pass" || result.verdict === "manual",
  );
}

interface Place {
  readonly step: LabStep;
  readonly index: number;
  readonly checkpoint: Checkpoint;
}

const unanswered: TimedFinding = { verdict: "error", detail: "it was not evaluated", durationMs: 0 };

function withNeeded(exercise: LabExercise, steps: readonly LabStep[]): readonly LabStep[] {
  const wanted = new Set(steps.map(({ id }) => id));
  for (;;) {
    const before = wanted.size;
    const chosen = exercise.steps.filter(({ id }) => wanted.has(id));
    for (const id of chosen.flatMap(({ checks }) => checks.flatMap(({ needs }) => needs ?? [])))
      wanted.add(id);
    if (wanted.size === before) return chosen;
  }
}

function placed(steps: readonly LabStep[]): readonly Place[] {
  return steps.flatMap((step) => step.checks.map((checkpoint, index) => ({ step, index, checkpoint })));
}

/** Those that only look share one execution; those that start programs get a sandbox each. */
async function evaluateAll(
  session: Session,
  exercise: LabExercise,
  checkpoints: readonly Checkpoint[],
): Promise<readonly TimedFinding[]> {
  const inside = checkpoints.filter((one) => bindCheckpoint(one)?.where === "inside");
  const looked = await evaluateInside(session, inside);
  const findings = new Map(inside.map((one, index) => [one, looked[index] ?? unanswered]));
  const machine = sandboxMachine(session, exercise.folder);
  for (const one of checkpoints) if (!findings.has(one)) findings.set(one, await timed(one, machine));
  return checkpoints.map((one) => findings.get(one) ?? unanswered);
}

async function evaluateInside(
  session: Session,
  checkpoints: readonly Checkpoint[],
): Promise<readonly TimedFinding[]> {
  if (checkpoints.length === 0) return [];
  const longest = checkpoints.reduce((sum, one) => sum + longestMs(one), 5000);
  const { workspace } = session;
  const answer = await runCheckRequest(session, { ask: "checkpoints", workspace, checkpoints }, longest);
  return "findings" in answer ? answer.findings : [];
}

function sandboxMachine(session: Session, folder: string): Machine {
  return {
    workspace: session.workspace,
    runCommand: (command, timeoutMs) =>
      session.exec({ role: "checker", argv: ["/bin/sh", "-c", command], timeoutMs }),
    runScript: async (path, timeoutMs) =>
      session.exec({ role: "checker", script: await resolveInFolder(folder, path), argv: [], timeoutMs }),
  };
}

async function timed(checkpoint: Checkpoint, machine: Machine): Promise<TimedFinding> {
  const started = performance.now();
  const finding = await evaluateCheckpoint(checkpoint, machine);
  return { ...finding, durationMs: Math.round(performance.now() - started) };
}

function resultOf({ step, index, checkpoint }: Place, finding: TimedFinding): CheckpointResult {
  const { verdict, says, detail, durationMs, end } = finding;
  const feedback =
    verdict === "fail" || verdict === "error" ? [says, step.feedback.trim()].filter(Boolean).join("\n") : "";
  return {
    step: step.id,
    index,
    title: checkpoint.title ?? null,
    verdict,
    feedback: cleanTerminalText(feedback),
    detail: cleanTerminalText(detail),
    durationMs,
    end: end ?? "exited",
  };
}

/** A checkpoint whose needed steps do not hold fails, and says which step comes first. */
function afterNeeds(
  checkpoint: Checkpoint,
  result: CheckpointResult,
  results: readonly CheckpointResult[],
  exercise: LabExercise,
): CheckpointResult {
  const open = (checkpoint.needs ?? []).find((id) => !stepHolds(results, id));
  if (open === undefined || result.verdict === "manual") return result;
  const first = exercise.steps.find(({ id }) => id === open)?.do.trim() ?? open;
  const feedback = `Another step comes first: ${first}`;
  return {
    ...result,
    verdict: "fail",
    feedback,
    detail: `needs the step "${open}", which does not hold yet`,
  };
}
