import type { Checkpoint } from "@coursewright/spec";

/** A checkpoint as the evaluator reads it: the short forms of lab.yaml written out. */
export type WrittenCheckpoint = Readonly<Record<string, unknown>>;

export function writeCheckpoint(checkpoint: Checkpoint): WrittenCheckpoint {
  const { run, file, ...others } = checkpoint;
  return {
    ...others,
    ...(run === undefined ? {} : { run: typeof run === "string" ? { command: run } : run }),
    ...(file === undefined ? {} : { file: writeFileCheck(file) }),
  };
}

function writeFileCheck({
  exists,
  contains,
  matches,
  ...others
}: NonNullable<Checkpoint["file"]>): WrittenCheckpoint {
  const text = {
    ...(contains === undefined ? {} : { contains }),
    ...(matches === undefined ? {} : { matches }),
  };
  return {
    ...others,
    ...(exists === undefined ? {} : { exists: exists === "true" }),
    ...(Object.keys(text).length === 0 ? {} : { text }),
  };
}
