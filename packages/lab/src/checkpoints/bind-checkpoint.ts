import type { Checkpoint, CheckpointKind, Finding, Machine } from "./checkpoint.ts";
import { kinds } from "./kinds.ts";

/** A checkpoint joined with its kind, ready to be evaluated. */
export interface BoundCheckpoint {
  readonly key: string;
  readonly where: "inside" | "outside";
  evaluate(machine: Machine, timeoutMs: number): Promise<Finding>;
}

/** Finds a checkpoint's kind by its key; null when it names none. */
export function bindCheckpoint(checkpoint: Checkpoint): BoundCheckpoint | null {
  const fields: Readonly<Record<string, unknown>> = { ...checkpoint };
  const [found] = Object.entries(kinds).filter(([key]) => Object.hasOwn(fields, key));
  if (found === undefined) return null;
  const [key, kind] = found;
  // The type of a checkpoint says that what stands under a kind's key is what this kind evaluates.
  return bind(key, kind as CheckpointKind<unknown>, fields[key]);
}

function bind<Fields>(key: string, kind: CheckpointKind<Fields>, fields: Fields): BoundCheckpoint {
  return {
    key,
    where: kind.where,
    evaluate: (machine, timeoutMs) => kind.evaluate(fields, machine, timeoutMs),
  };
}
