import { jsonPathMatchers } from "../language/checkpoints/checkpoint-kind.ts";
import { checkpointKinds } from "../language/checkpoints/kinds.ts";
import type { Checkpoint, Lab } from "../language/language.ts";
import type { Path } from "../types/reader.ts";
import { plain } from "../types/text.ts";
import type { Fields, Type } from "../types/type.ts";
import { type Matcher, matcher, operators } from "../types/unions.ts";

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
  /** The last step of its path is a JSONPath. */
  readonly jsonPath?: true;
}

/** Every matcher of a checkpoint, as the types of its kind's fields tell them. */
export function matchersOf(checkpoint: Checkpoint): readonly PlacedMatcher[] {
  const kinds: Fields = checkpointKinds;
  return Object.entries(kinds).flatMap(([kind, { type }]) => {
    const written = valuesOf(checkpoint)[kind];
    return Object.entries(type.fieldsFor?.(null) ?? {}).flatMap(([key, field]) =>
      matchersIn([kind, key], field.type, valuesOf(written)[key]),
    );
  });
}

/** A text under the name of an operator is short for a matcher with it. */
function matchersIn(path: Path, type: Type, value: unknown): readonly PlacedMatcher[] {
  if (value === undefined) return [];
  const operator = path.at(-1) ?? "";
  if (type === plain && Object.hasOwn(operators, operator)) return [{ path, matcher: { [operator]: value } }];
  // A type reads values of its own kind only.
  if (type === matcher) return [{ path, matcher: value as Matcher }];
  if (type.element !== matcher) return [];
  const jsonPath = type === jsonPathMatchers ? ({ jsonPath: true } as const) : {};
  return Object.entries(valuesOf(value)).map(([key, each]) => ({
    path: [...path, key],
    matcher: each as Matcher,
    ...jsonPath,
  }));
}

function valuesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** The operators of a matcher; a bare value means `eq`. */
export function operatorsOf(matcher: Matcher): Readonly<Record<string, unknown>> {
  return typeof matcher === "object" && matcher !== null ? matcher : { eq: matcher };
}
