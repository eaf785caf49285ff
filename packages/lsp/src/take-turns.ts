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

/** Runs something when what waits has had its turn: the next messages, above all. */
export function soon(work: () => void): void {
  if (typeof setImmediate === "function") setImmediate(work);
  else setTimeout(work, 0);
}
