import { commandOf } from "../derive/full-checkpoint.ts";
import type { Checkpoint, Lab } from "../language/language.ts";
import type { Path } from "../types/reader.ts";
import type { Matcher } from "../types/unions.ts";

/** One checkpoint of a lab: the step it proves and where it stands. */
export interface PlacedCheckpoint {
  readonly step: string;
  readonly path: Path;
  readonly checkpoint: Checkpoint;
}

/** Every checkpoint of a lab, in order. */
export function checkpointsOf(lab: Lab): readonly PlacedCheckpoint[] {
  return Object.entries(lab.steps).flatMap(([step, { check }]) =>
    check.map((checkpoint, index) => ({ step, path: ["steps", step, "check", index], checkpoint })),
  );
}

/** A matcher with its place inside the checkpoint. */
export interface PlacedMatcher {
  readonly path: Path;
  readonly matcher: Matcher;
}

/** Every matcher of a checkpoint. */
export function matchersOf(checkpoint: Checkpoint): readonly PlacedMatcher[] {
  const { http, file } = checkpoint;
  const command = commandOf(checkpoint);
  return [
    ...one(["run", "stdout"], command?.stdout),
    ...one(["run", "stderr"], command?.stderr),
    ...one(["http", "status"], http?.status),
    ...many(["http", "responseHeaders"], http?.responseHeaders),
    ...many(["http", "json"], http?.json),
    ...one(["http", "text"], http?.text),
    ...one(["file", "contains"], file?.contains === undefined ? undefined : { contains: file.contains }),
    ...one(["file", "matches"], file?.matches === undefined ? undefined : { matches: file.matches }),
    ...many(["file", "json"], file?.json),
    ...many(["file", "yaml"], file?.yaml),
  ];
}

function one(path: Path, matcher: Matcher | undefined): readonly PlacedMatcher[] {
  return matcher === undefined ? [] : [{ path, matcher }];
}

function many(path: Path, matchers: Readonly<Record<string, Matcher>> | undefined): readonly PlacedMatcher[] {
  return Object.entries(matchers ?? {}).map(([key, matcher]) => ({ path: [...path, key], matcher }));
}

/** The operators of a matcher; a bare value means `eq`. */
export function operatorsOf(matcher: Matcher): Readonly<Record<string, unknown>> {
  return typeof matcher === "object" && matcher !== null ? matcher : { eq: matcher };
}
