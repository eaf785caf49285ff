import type { ChildProcess } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { bootSession, runOrThrow, runSetup } from "./boot-session.ts";
import { type CheckpointResult, checkSteps } from "./check-steps.ts";
import type { ExecResult, Forward, SandboxDriver, Session, StreamSpec } from "./drivers/driver.ts";
import type { LabExercise, LabStep } from "./exercise.ts";
import { LabProblem } from "./lab-problem.ts";
import { type LabRecord, saveLabRecord } from "./lab-record.ts";

/** A hint and how many more there are. */
export interface Hint {
  readonly text: string;
  readonly left: number;
}

/** A running exercise: what a learner does with it. */
export class Lab {
  readonly id: string;
  readonly exercise: LabExercise;
  readonly driver: string;
  readonly #driver: SandboxDriver;
  readonly #folder: string;
  #session: Session;
  #record: LabRecord;

  constructor(driver: SandboxDriver, folder: string, session: Session, record: LabRecord) {
    this.id = record.id;
    this.exercise = record.exercise;
    this.driver = driver.name;
    this.#driver = driver;
    this.#folder = folder;
    this.#session = session;
    this.#record = record;
  }

  /** Evaluates one step's checkpoints, or all in the order a learner meets them. */
  async check(step?: string): Promise<readonly CheckpointResult[]> {
    const steps = step === undefined ? this.exercise.steps : [this.#step(step)];
    return checkSteps(this.#session, this.exercise, steps);
  }

  /** The step's next hint; null when all were given. */
  async hint(step: string): Promise<Hint | null> {
    const { hints } = this.#step(step);
    const given = this.#record.hints[step] ?? 0;
    const text = hints[given];
    if (text === undefined) return null;
    await this.#remember({ hints: { ...this.#record.hints, [step]: given + 1 } });
    return { text, left: hints.length - given - 1 };
  }

  /** Plays a step's solution. */
  async solve(step: string): Promise<void> {
    const { solution } = this.#step(step);
    if (solution === undefined) throw new LabProblem("usage", `The step "${step}" has no solution.`);
    await runOrThrow(this.#session, this.exercise, solution, "solver");
  }

  /** Plays one of a step's known mistakes, counted from 0. */
  async mistake(step: string, index: number): Promise<void> {
    const mistake = this.#step(step).mistakes[index];
    if (mistake === undefined)
      throw new LabProblem("usage", `The step "${step}" has no mistake number ${index + 1}.`);
    await runOrThrow(this.#session, this.exercise, mistake.run, "solver");
  }

  /** Gives the first state again: the exercise's own reset and setup, or else a fresh sandbox. */
  async reset(): Promise<void> {
    const { reset } = this.exercise.environment;
    if (reset === undefined) {
      await this.#session.stop();
      this.#session = await bootSession(this.exercise, this.#driver, this.#folder, this.#record.detached);
    } else {
      await runOrThrow(this.#session, this.exercise, reset, "setup");
      await runSetup(this.#session, this.exercise);
    }
    await this.#remember({ hints: {} });
  }

  /** Ends the lab: no process and no file of it remains. */
  async stop(): Promise<{ readonly leftover: number }> {
    const ended = await this.#session.stop();
    await rm(this.#folder, { recursive: true, force: true });
    return ended;
  }

  /** Runs a program as the learner and keeps the head and tail of what it prints. */
  async run(argv: readonly string[], timeoutMs = 60_000): Promise<ExecResult> {
    return this.#session.exec({ role: "learner", argv, timeoutMs });
  }

  /** Starts a program as the learner with these streams; its exit code is the child's. */
  async exec(argv: readonly string[], streams: StreamSpec = "inherit"): Promise<ChildProcess> {
    return this.#session.attachStreams(argv, streams);
  }

  /** Makes a port of the sandbox reachable on a loopback port of this machine, until closed or this process ends. */
  async url(port: number): Promise<Forward> {
    return this.#session.forward(port);
  }

  #step(id: string): LabStep {
    const step = this.exercise.steps.find((one) => one.id === id);
    if (step !== undefined) return step;
    const known = this.exercise.steps.map((one) => one.id).join(", ");
    throw new LabProblem("usage", `The exercise has no step "${id}".`, `Its steps are: ${known}.`);
  }

  async #remember(change: Partial<LabRecord>): Promise<void> {
    this.#record = { ...this.#record, ...change };
    await saveLabRecord(this.#folder, this.#record);
  }
}

/** The folder that holds a lab's state. */
export function labFolder(stateDir: string, id: string): string {
  return join(stateDir, id);
}
