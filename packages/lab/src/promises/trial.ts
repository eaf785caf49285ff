import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bootSession, runOrThrow } from "../boot-session.ts";
import { type CheckpointResult, checkSteps } from "../check-steps.ts";
import type { SandboxDriver, Session } from "../drivers/driver.ts";
import type { LabExercise, LabStep } from "../exercise.ts";
import type { CheckpointEvent, PromiseName, PromiseOutcome } from "../lab-event.ts";
import { LabProblem } from "../lab-problem.ts";

/** What every proof works with: an exercise, and where to tell what was seen. */
export interface Trial {
  readonly exercise: LabExercise;
  readonly driver: SandboxDriver;
  readonly run: number;
  readonly signal: AbortSignal;
  tell(event: CheckpointEvent): void;
}

/** A proof takes an exercise through one fresh sandbox and says which promises were kept. */
export type Proof = (trial: Trial) => Promise<readonly PromiseOutcome[]>;

/** Runs a proof's body in a fresh sandbox that is gone afterwards; what stands in its way is a broken promise. */
export async function inFreshSandbox(
  trial: Trial,
  name: PromiseName,
  place: Partial<Pick<PromiseOutcome, "step" | "mistake">>,
  body: (session: SandboxTrial) => Promise<readonly PromiseOutcome[]>,
): Promise<readonly PromiseOutcome[]> {
  const folder = await mkdtemp(join(tmpdir(), "coursewright-lab-"));
  const sandbox = new SandboxTrial(trial, folder);
  try {
    trial.signal.throwIfAborted();
    await sandbox.boot();
    return [...(await body(sandbox)), ...(await sandbox.stop())];
  } catch (problem) {
    await sandbox.stop();
    if (!(problem instanceof LabProblem)) throw problem;
    return [broken(sandbox.started ? name : "starts", problem.message, place)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A sandbox of a trial: what can be done in it, each check told as an event. */
export class SandboxTrial {
  readonly #trial: Trial;
  readonly #folder: string;
  #session: Session | null = null;
  started = false;

  constructor(trial: Trial, folder: string) {
    this.#trial = trial;
    this.#folder = folder;
  }

  /** Gives the session; before `boot` there is none. */
  get session(): Session {
    if (this.#session === null) throw new Error("the sandbox was not started");
    return this.#session;
  }

  async boot(): Promise<void> {
    this.#session = await bootSession(this.#trial.exercise, this.#trial.driver, this.#folder, false);
    this.started = true;
  }

  async check(
    promise: PromiseName,
    steps: readonly LabStep[],
    expected: (step: string) => CheckpointEvent["expected"],
  ): Promise<readonly CheckpointResult[]> {
    this.#trial.signal.throwIfAborted();
    const { exercise, run } = this.#trial;
    const results = await checkSteps(this.session, exercise, steps);
    for (const result of results) {
      const wanted = result.verdict === "manual" ? "any" : expected(result.step);
      const held = wanted === "any" || result.verdict === wanted;
      this.#trial.tell({
        event: "checkpoint",
        exercise: exercise.id,
        promise,
        run,
        ...result,
        expected: wanted,
        held,
      });
    }
    return results.filter(({ verdict }) => verdict !== "manual");
  }

  async play(script: string): Promise<void> {
    this.#trial.signal.throwIfAborted();
    await runOrThrow(this.session, this.#trial.exercise, script, "solver");
  }

  async stop(): Promise<readonly PromiseOutcome[]> {
    const session = this.#session;
    this.#session = null;
    if (session === null) return [];
    const { leftover } = await session.stop();
    return [outcome("nothing-left", leftover === 0 ? "" : `${leftover} processes are left after the end`)];
  }
}

/** A promise kept when there is no message, broken with one. */
export function outcome(
  promise: PromiseName,
  message: string,
  place: Partial<Pick<PromiseOutcome, "step" | "mistake">> = {},
): PromiseOutcome {
  return { promise, step: place.step ?? null, mistake: place.mistake ?? null, held: message === "", message };
}

function broken(
  promise: PromiseName,
  message: string,
  place: Partial<Pick<PromiseOutcome, "step" | "mistake">>,
): PromiseOutcome {
  return outcome(promise, message === "" ? "for an unknown reason" : message, place);
}

/** Whether anything of a step is counted: one that only people judge is not. */
export function isCounted(step: LabStep): boolean {
  return step.checks.some((check) => !("manual" in check));
}
