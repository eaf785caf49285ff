import type { ExecEnd, ExecResult } from "../drivers/driver.ts";
import type { FileCheck } from "./file.ts";
import type { HttpCheck } from "./http.ts";
import type { ManualCheck } from "./manual.ts";
import type { RunCheck } from "./run.ts";

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

type CheckpointKindFields =
  | { readonly run: RunCheck }
  | { readonly http: HttpCheck }
  | { readonly file: FileCheck }
  | { readonly script: string }
  | { readonly manual: ManualCheck };

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

/** A kind of checkpoint: the key that names it and how it is evaluated. */
export interface CheckpointKind<Fields> {
  readonly key: string;
  /**
   * `inside`: reads or asks, in a sandbox of its own that runs nothing of the learner's.
   * `outside`: starts programs that a learner may have written, so the verdict is reached out of their reach.
   */
  readonly where: "inside" | "outside";
  evaluate(fields: Fields, machine: Machine, timeoutMs: number): Promise<Finding>;
}
