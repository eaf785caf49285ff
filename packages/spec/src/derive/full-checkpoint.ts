import type { Checkpoint } from "../language/language.ts";
import type { Matcher } from "../types/unions.ts";

/** A command check, however it is written. */
export interface CommandCheck {
  readonly command: string;
  readonly exit?: number;
  readonly stdout?: Matcher;
  readonly stderr?: Matcher;
}

type WrittenFileCheck = NonNullable<Checkpoint["file"]>;

/** A file check with its matchers in the form that all kinds share. */
export interface FullFileCheck extends Omit<WrittenFileCheck, "exists" | "contains" | "matches"> {
  readonly exists?: boolean;
  readonly text?: { readonly contains?: string; readonly matches?: string };
}

/** A checkpoint with its short forms written out: what evaluates it needs to know one form only. */
export interface FullCheckpoint extends Omit<Checkpoint, "run" | "file"> {
  readonly run?: CommandCheck;
  readonly file?: FullFileCheck;
}

/** Writes out the short forms of lab.yaml. */
export function fullCheckpoint(written: Checkpoint): FullCheckpoint {
  const { run: _, file, ...others } = written;
  const run = commandOf(written);
  return {
    ...others,
    ...(run === undefined ? {} : { run }),
    ...(file === undefined ? {} : { file: fullFileCheck(file) }),
  };
}

/** The command of a checkpoint of the kind `run`. */
export function commandOf({ run }: Checkpoint): CommandCheck | undefined {
  return typeof run === "string" ? { command: run } : run;
}

function fullFileCheck({ exists, contains, matches, ...others }: WrittenFileCheck): FullFileCheck {
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
