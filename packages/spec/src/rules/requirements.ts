import type { World } from "../workspace/world.ts";

/**
 * How one module requires another, over any number of steps: the modules from the first to the last, by the
 * shortest way. From a module to itself it is a cycle.
 */
export function requirementPath(from: string, to: string, world: World): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [from];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const required of world.head("module", next)?.requires ?? []) {
      if (required === to) return [...trace(next, from, cameFrom), to];
      if (required === from || cameFrom.has(required)) continue;
      cameFrom.set(required, next);
      queue.push(required);
    }
  }
  return undefined;
}

function trace(last: string, first: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const steps = [last];
  for (let at = last; at !== first; ) {
    at = cameFrom.get(at) ?? first;
    steps.unshift(at);
  }
  return steps;
}
