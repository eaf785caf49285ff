import type { Reference } from "../types/reader.ts";
import type { World } from "../workspace/world.ts";

/**
 * Whether an entity was read whole. Where something in it is wrong, what seems to be absent may be what
 * is wrong, and lists may have lost a member: rules that judge either stay silent until it is put right.
 * A document is whole if everything in it is.
 */
export function intact(entity: { readonly kind: string; readonly key: string }, world: World): boolean {
  return world.reading(entity.kind, entity.key) === "whole";
}

/** The uses of names in an entity, where its text could be parsed. */
export function usesIn(
  entity: { readonly kind: string; readonly key: string },
  world: World,
): readonly Reference[] {
  return world.reading(entity.kind, entity.key) === "guessed"
    ? []
    : world.references(entity.kind, entity.key);
}
