import type { Steps } from "@coursewright/spec/editing";

/** How long one piece of long work may keep others waiting, in milliseconds. */
const turn = 8;

/** Goes through a list, letting whatever waits have its turn now and then. */
export async function* takeTurns<T>(all: Iterable<T>): AsyncGenerator<T> {
  let began = performance.now();
  for (const each of all) {
    yield each;
    if (performance.now() - began < turn) continue;
    await new Promise<void>((resolve) => void soon(resolve));
    began = performance.now();
  }
}

/**
 * Does work that pauses, letting whatever waits have its turn now and then.
 *
 * @returns undefined as soon as nobody wants it any more.
 */
export async function inTurns<T>(work: Steps<T>, isWanted: () => boolean): Promise<T | undefined> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < turn) continue;
    await new Promise<void>((resolve) => void soon(resolve));
    if (!isWanted()) return undefined;
    began = performance.now();
  }
}

/** Runs something when what waits has had its turn: the next messages, above all. */
export function soon(work: () => void): void {
  if (typeof setImmediate === "function") setImmediate(work);
  else setTimeout(work, 0);
}
