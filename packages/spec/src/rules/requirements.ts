import { query, type World } from "../workspace/world.ts";

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

const requirementsOf = query("requirements", (world, id): readonly string[] =>
  (world.head("module", id)?.requires ?? []).filter((required) => world.exists("module", required)),
);

/**
 * The modules that are left when those without requirements are taken away, again and again: the members
 * of cycles and what builds on them. Mostly none; takes time in proportion to the modules and their requirements.
 */
export const entangledModules = query("entangled-modules", (world): readonly string[] => {
  const modules = world.keys("module");
  const open = new Map(modules.map((id) => [id, world.get(requirementsOf, id).length]));
  const dependents = new Map<string, string[]>();
  for (const id of modules)
    for (const required of world.get(requirementsOf, id)) {
      const known = dependents.get(required) ?? [];
      dependents.set(required, known);
      known.push(id);
    }
  const free = modules.filter((id) => open.get(id) === 0);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    open.delete(id);
    for (const dependent of dependents.get(id) ?? []) {
      const left = (open.get(dependent) ?? 0) - 1;
      open.set(dependent, left);
      if (left === 0) free.push(dependent);
    }
  }
  return [...open.keys()];
});
