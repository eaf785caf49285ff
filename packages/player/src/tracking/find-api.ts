import type { Clock } from "./clock.ts";

/** A window as far as it must be known to look for an API in it; any access may throw. */
export interface Frame {
  readonly parent: unknown;
  readonly opener: unknown;
}

const mostHops = 500;

/**
 * The first object named `name` with a function `method`, in this window, the windows around it, the one
 * that opened it and those around that. Windows of other origins are stepped over.
 */
export function findApi(start: Frame, name: string, method: string): object | undefined {
  for (const frame of framesAround(start)) {
    const api = property(frame, name);
    if (isObject(api) && typeof property(api, method) === "function") return api;
  }
  return undefined;
}

/** As `findApi`, and waits up to five seconds for an LMS that provides it late. A window that stands alone has none. */
export function awaitApi(
  start: Frame,
  name: string,
  method: string,
  clock: Clock,
): Promise<object | undefined> {
  const alone = framesAround(start).length === 1;
  return new Promise((resolve) => {
    const attempt = (left: number): void => {
      const api = findApi(start, name, method);
      if (api !== undefined || alone || left === 0) resolve(api);
      else clock.after(250, () => attempt(left - 1));
    };
    attempt(20);
  });
}

function framesAround(start: Frame): readonly unknown[] {
  const found = new Set<unknown>();
  let openings: readonly unknown[] = [start];
  while (openings.length > 0 && found.size < mostHops) {
    const chain = openings.flatMap((opening) => upwards(opening, found));
    openings = chain
      .map((frame) => property(frame, "opener"))
      .filter((opener) => isObject(opener) && !found.has(opener));
  }
  return [...found];
}

/** Adds a frame and its parents to those found; returns the new ones. */
function upwards(start: unknown, found: Set<unknown>): readonly unknown[] {
  const chain: unknown[] = [];
  for (
    let frame = start;
    isObject(frame) && !found.has(frame) && found.size < mostHops;
    frame = property(frame, "parent")
  ) {
    found.add(frame);
    chain.push(frame);
  }
  return chain;
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

function property(owner: unknown, name: string): unknown {
  try {
    return isObject(owner) ? Reflect.get(owner, name) : undefined;
  } catch {
    return undefined;
  }
}
