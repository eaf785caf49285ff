import type { CheckpointResult } from "./check-steps.ts";
import type { Guarantee } from "./drivers/driver.ts";

/** The stream of `lab test`: one plan, then for every exercise a start, its checkpoints and an end. */
export type LabEvent = PlanEvent | StartEvent | CheckpointEvent | EndEvent;

/** What will be tested. */
export interface PlanEvent {
  readonly event: "plan";
  readonly version: 1;
  readonly driver: string;
  readonly guarantees: readonly Guarantee[];
  readonly repeat: number;
  readonly exercises: readonly {
    readonly id: string;
    readonly title: string;
    readonly steps: readonly { readonly id: string; readonly part: string; readonly mistakes: number }[];
  }[];
}

export interface StartEvent {
  readonly event: "start";
  readonly exercise: string;
}

/** One checkpoint evaluated for a promise, and whether its verdict is the one the promise demands. */
export interface CheckpointEvent extends CheckpointResult {
  readonly event: "checkpoint";
  readonly exercise: string;
  readonly promise: PromiseName;
  /** The repetition, from 1. */
  readonly run: number;
  readonly expected: "pass" | "fail" | "any";
  readonly held: boolean;
}

/** An exercise is done: every promise, kept or broken. */
export interface EndEvent {
  readonly event: "end";
  readonly exercise: string;
  readonly held: boolean;
  readonly durationMs: number;
  readonly promises: readonly PromiseOutcome[];
}

/** What an exercise promises. */
export type PromiseName =
  | "starts"
  | "fails-after-setup"
  | "solution-solves"
  | "solving-twice"
  | "mistake-rejected"
  | "reset-restores"
  | "nothing-left"
  | "repeatable";

/** One promise, of a step or of the whole exercise; `mistake` counts from 1. */
export interface PromiseOutcome {
  readonly promise: PromiseName;
  readonly step: string | null;
  readonly mistake: number | null;
  readonly held: boolean;
  /** Why it is broken; empty when it is kept. */
  readonly message: string;
}
