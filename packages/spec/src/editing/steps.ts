/** Work that may pause between its steps, for whoever has others waiting. */
export type Steps<T> = Generator<undefined, T>;

/** Does such work without a pause. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
