import type { Checkpoint, CheckpointKind, Finding, Machine } from "./checkpoint.ts";
import { fileKind } from "./file.ts";
import { httpKind } from "./http.ts";
import { manualKind } from "./manual.ts";
import { runKind } from "./run.ts";
import { scriptKind } from "./script.ts";

/** A checkpoint joined with its kind, ready to be evaluated. */
export interface BoundCheckpoint {
  readonly key: string;
  readonly where: "inside" | "outside";
  evaluate(machine: Machine, timeoutMs: number): Promise<Finding>;
}

/** Finds a checkpoint's kind by its key; null when it names none. */
export function bindCheckpoint(checkpoint: Checkpoint): BoundCheckpoint | null {
  if ("run" in checkpoint) return bind(runKind, checkpoint.run);
  if ("http" in checkpoint) return bind(httpKind, checkpoint.http);
  if ("file" in checkpoint) return bind(fileKind, checkpoint.file);
  if ("script" in checkpoint) return bind(scriptKind, checkpoint.script);
  if ("manual" in checkpoint) return bind(manualKind, checkpoint.manual);
  return null;
}

function bind<Fields>(kind: CheckpointKind<Fields>, fields: Fields): BoundCheckpoint {
  return {
    key: kind.key,
    where: kind.where,
    evaluate: (machine, timeoutMs) => kind.evaluate(fields, machine, timeoutMs),
  };
}
