import type { Clock } from "./clock.ts";

export interface Schedule {
  /** Saves at once if nothing was saved within the interval, else when it is over. */
  soon(): void;
  /** Saves at once; returns whether that worked. */
  now(): boolean;
  stop(): void;
}

/** Saves at most once per interval unless told to save now, and again after each interval while saving fails. */
export function createSchedule(save: () => boolean, clock: Clock, interval = 10_000): Schedule {
  let last = -Infinity;
  let cancel: (() => void) | undefined;
  const stop = () => {
    cancel?.();
    cancel = undefined;
  };
  const now = (): boolean => {
    stop();
    last = clock.now();
    const saved = save();
    if (!saved) cancel = clock.after(interval, now);
    return saved;
  };
  const soon = () => {
    if (cancel !== undefined) return;
    const wait = last + interval - clock.now();
    if (wait <= 0) now();
    else cancel = clock.after(wait, now);
  };
  return { soon, now, stop };
}
