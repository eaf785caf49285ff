import type { Checkpoint, Finding } from "./checkpoints/checkpoint.ts";
import type { ServiceReady } from "./exercise.ts";

/** What the check program is asked on its standard input; it answers with findings on its standard output. */
export type CheckRequest =
  | { readonly ask: "checkpoints"; readonly workspace: string; readonly checkpoints: readonly Checkpoint[] }
  | { readonly ask: "ready"; readonly services: readonly AwaitedService[]; readonly timeoutMs: number };

/** A service that is waited for. */
export interface AwaitedService {
  readonly name: string;
  readonly ready: ServiceReady;
}

/** A finding a checkpoint in the order asked, or the names of the services that did not become ready. */
export type CheckAnswer =
  | { readonly findings: readonly TimedFinding[] }
  | { readonly notReady: readonly { readonly name: string; readonly why: string }[] };

/** A finding and how long it took. */
export type TimedFinding = Finding & { readonly durationMs: number };
