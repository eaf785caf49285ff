import { availableParallelism } from "node:os";
import type { ChosenDriver } from "./choose-driver.ts";
import { EventQueue } from "./event-queue.ts";
import type { LabExercise } from "./exercise.ts";
import type { LabEvent, PromiseOutcome } from "./lab-event.ts";
import { mergeRuns } from "./merge-runs.ts";
import { proveMistake } from "./promises/prove-mistake.ts";
import { proveReset } from "./promises/prove-reset.ts";
import { proveWalk } from "./promises/prove-walk.ts";
import type { Proof } from "./promises/trial.ts";
import { TaskPool } from "./task-pool.ts";

/** How labs are tested. */
export interface TestOptions {
  readonly driver: ChosenDriver;
  /** How often everything is proved; from 2 on a promise kept only sometimes is found. */
  readonly repeat?: number;
  /** Sandboxes at the same time; as many as there are processors unless given. */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
}

/** Proves the promise of every exercise in fresh sandboxes, and tells what happens while it happens. */
export function testLabs(exercises: readonly LabExercise[], options: TestOptions): AsyncIterable<LabEvent> {
  const stop = new AbortController();
  const queue = new EventQueue<LabEvent>(() => stop.abort());
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  const pool = new TaskPool(options.concurrency ?? availableParallelism());
  queue.push(plan(exercises, options));
  Promise.all(exercises.map((exercise) => testOne(exercise, { ...options, signal }, queue, pool))).then(
    () => queue.end(),
    (reason: unknown) => queue.fail(reason),
  );
  return queue;
}

function plan(exercises: readonly LabExercise[], { driver, repeat = 1 }: TestOptions): LabEvent {
  return {
    event: "plan",
    version: 1,
    driver: driver.driver.name,
    guarantees: [...driver.guarantees],
    repeat,
    exercises: exercises.map(({ id, title, steps }) => ({
      id,
      title,
      steps: steps.map((step) => ({ id: step.id, part: step.part, mistakes: step.mistakes.length })),
    })),
  };
}

async function testOne(
  exercise: LabExercise,
  options: TestOptions,
  queue: EventQueue<LabEvent>,
  pool: TaskPool,
): Promise<void> {
  const { repeat = 1, driver, signal = new AbortController().signal } = options;
  let started: number | null = null;
  const begin = () => {
    if (started === null) queue.push({ event: "start", exercise: exercise.id });
    started ??= performance.now();
  };
  const proofs = proofsOf(exercise);
  const runs = Array.from({ length: repeat }, (_, index) =>
    proofs.map((proof) =>
      pool.run(() => {
        begin();
        const tell = (event: LabEvent) => queue.push(event);
        return proof({ exercise, driver: driver.driver, run: index + 1, signal, tell });
      }),
    ),
  );
  const outcomes = await Promise.all(runs.map(async (run) => (await Promise.all(run)).flat()));
  const promises = mergeRuns(outcomes);
  const durationMs = Math.round(performance.now() - (started ?? performance.now()));
  queue.push({ event: "end", exercise: exercise.id, held: promises.every(isHeld), durationMs, promises });
}

function isHeld(outcome: PromiseOutcome): boolean {
  return outcome.held;
}

function proofsOf(exercise: LabExercise): readonly Proof[] {
  const mistakes = exercise.steps.flatMap((step) =>
    step.mistakes.map((mistake, index) => proveMistake(step, mistake, index + 1)),
  );
  return [proveWalk, proveReset, ...mistakes];
}
