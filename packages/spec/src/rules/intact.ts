import type { Reading } from "../documents/entity.ts";
import type { Reference } from "../types/reader.ts";
import type { World } from "../workspace/world.ts";

/** An entity by its name, with what was read of it where that is at hand: of the subject of a rule it is. */
interface Named {
  readonly kind: string;
  readonly key: string;
  readonly reading?: Reading;
  readonly references?: readonly Reference[];
}

/**
 * Whether an entity was read whole. Where something in it is wrong, what seems to be absent may be what
 * is wrong, and lists may have lost a member: rules that judge either stay silent until it is put right.
 * A document is whole if everything in it is.
 */
export function intact(entity: Named, world: World): boolean {
  return readingOf(entity, world) === "whole";
}

/** The uses of names in an entity, where its text could be parsed. */
export function usesIn(entity: Named, world: World): readonly Reference[] {
  if (readingOf(entity, world) === "guessed") return [];
  return entity.references ?? world.references(entity.kind, entity.key);
}

function readingOf({ reading, kind, key }: Named, world: World): Reading {
  return reading ?? world.reading(kind, key);
}
