import type { FileCheck, HttpCheck, Checkpoint as LabCheckpoint, RunCheck } from "@coursewright/lab";
import type { Checkpoint } from "@coursewright/spec";

/** A checkpoint as it is written, in the form in which a lab evaluates it. */
export function checkpointOf(written: Checkpoint): LabCheckpoint {
  const { run, http, file, script, manual, ...common } = written;
  // The written matchers and cases have the shapes that `lab` reads: both come from one list of operators.
  return { ...common, ...kindOf({ run, http, file, script, manual }) } as LabCheckpoint;
}

type Kinds = Pick<Checkpoint, "run" | "http" | "file" | "script" | "manual">;

function kindOf({ run, http, file, script, manual }: { [K in keyof Kinds]: Kinds[K] | undefined }) {
  if (run !== undefined) return { run: (typeof run === "string" ? { command: run } : run) as RunCheck };
  if (http !== undefined) return { http: http as HttpCheck };
  if (file !== undefined) return { file: fileOf(file) };
  if (script !== undefined) return { script };
  return { manual };
}

function fileOf({ exists, contains, matches, ...rest }: NonNullable<Checkpoint["file"]>): FileCheck {
  const text = {
    ...(contains === undefined ? {} : { contains }),
    ...(matches === undefined ? {} : { matches }),
  };
  // See above for the matchers.
  return {
    ...(rest as FileCheck),
    ...(exists === undefined ? {} : { exists: exists === "true" }),
    ...(Object.keys(text).length === 0 ? {} : { text }),
  };
}
