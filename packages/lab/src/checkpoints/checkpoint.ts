import type { ExecEnd, ExecResult } from "../drivers/driver.ts";
import type { kinds } from "./kinds.ts";

/** A value written in YAML that is neither a list nor a map. */
export type Scalar = string | number | boolean | null;

/** What every kind of checkpoint understands; times in seconds. */
export interface CheckpointCommon {
  readonly title?: string;
  /** Seconds; 10 unless written, 50 at most. */
  readonly timeout?: number;
  readonly retry?: { readonly times: number; readonly every: number };
  /** Ids of steps that must hold before this one is looked at. */
  readonly needs?: readonly string[];
  readonly weight?: number;
  /** A table: the checkpoint is evaluated once a row, `{{column}}` filled in; all rows must hold. */
  readonly cases?: readonly Readonly<Record<string, Scalar>>[];
}

/** One observable fact: the common fields and exactly one kind. */
export type Checkpoint = CheckpointCommon & CheckpointKindFields;

type CheckpointKindFields = {
  [Key in keyof typeof kinds]: { readonly [Name in Key]: FieldsOf<(typeof kinds)[Key]> };
}[keyof typeof kinds];

type FieldsOf<Kind> = Kind extends CheckpointKind<infer Fields> ? Fields : never;

/** What was found: `says` is the learner's text where the checkpoint has one of its own. */
export interface Finding {
  readonly verdict: Verdict;
  readonly detail: string;
  readonly says?: string;
  readonly end?: ExecEnd;
}

/** `error` means that the check itself broke; `manual` that a person decides. */
export type Verdict = "pass" | "fail" | "error" | "manual";

/** Where a checkpoint is evaluated: the programs it may start, and the folder relative paths start from. */
export interface Machine {
  /** The learner's workspace. A path that lies in it must still lie in it after its links are resolved. */
  readonly workspace: string;
  runCommand(command: string, timeoutMs: number): Promise<ExecResult>;
  runScript(path: string, timeoutMs: number): Promise<ExecResult>;
}

/** A kind of checkpoint, in a file named like the key under which it is written. */
export interface CheckpointKind<Fields> {
  /**
   * `inside`: reads or asks, in a sandbox of its own that runs nothing of the learner's.
   * `outside`: starts programs that a learner may have written, so the verdict is reached out of their reach.
   */
  readonly where: "inside" | "outside";
  evaluate(fields: Fields, machine: Machine, timeoutMs: number): Promise<Finding>;
}
