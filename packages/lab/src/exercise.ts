import type { Checkpoint } from "./checkpoints/checkpoint.ts";

/** An exercise as a lab runs it: the designer's and the engineer's half joined, paths relative to `folder`. */
export interface LabExercise {
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  readonly minutes: number;
  /** Absolute path of the exercise's folder. */
  readonly folder: string;
  /** Guided steps first, then independent ones, in the order a learner meets them. */
  readonly steps: readonly LabStep[];
  readonly environment: LabEnvironment;
}

/** One step a learner takes, with what proves it. */
export interface LabStep {
  readonly id: string;
  readonly part: "guided" | "independent";
  readonly do: string;
  readonly hints: readonly string[];
  /** What the learner reads when the step does not hold: what is wrong, then what to do. */
  readonly feedback: string;
  /** A script that plays the step, relative to the exercise's folder. */
  readonly solution?: string;
  /** All must hold. */
  readonly checks: readonly Checkpoint[];
  readonly mistakes: readonly LabMistake[];
}

/** A plausible wrong answer: `run` plays it, `shows` must appear in what the learner then reads. */
export interface LabMistake {
  readonly run: string;
  readonly shows: string;
}

/** What the sandbox is made of. */
export interface LabEnvironment {
  /** Programs that must be found inside the sandbox. */
  readonly tools: readonly string[];
  readonly services: readonly LabService[];
  /** Files and folders copied into the learner's workspace, relative to the exercise's folder. */
  readonly data: readonly string[];
  /** A script run once, after the services are ready. */
  readonly setup?: string;
  /** A script that undoes everything; without one, a reset is a fresh sandbox. */
  readonly reset?: string;
  readonly limits: LabLimits;
}

/** A program that serves the exercise, such as the product under training. */
export interface LabService {
  readonly name: string;
  /** A shell command; the first path segment of its target is copied into the workspace. */
  readonly run: string;
  readonly port: number;
  readonly ready?: ServiceReady;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a service says that it is ready: a web address that answers 2xx, or a port that accepts. */
export type ServiceReady = { readonly http: string } | { readonly port: number };

/** Limits of one session; what a driver cannot enforce it does not guarantee. */
export interface LabLimits {
  readonly memoryBytes?: number;
  readonly processes?: number;
  readonly diskBytes?: number;
  readonly network: "none" | "loopback";
}
