import type { Clock } from "../tracking/clock.ts";

export interface ManualClock extends Clock {
  /** Moves time on and calls what is due. */
  advance(milliseconds: number): void;
}

/** A clock that stands until a test moves it. */
export function manualClock(): ManualClock {
  let now = 0;
  const due = new Map<() => void, number>();
  return {
    now: () => now,
    after: (milliseconds, callback) => {
      const run = () => callback();
      due.set(run, now + milliseconds);
      return () => due.delete(run);
    },
    advance: (milliseconds) => {
      now += milliseconds;
      for (const [run, time] of [...due]) {
        if (time > now || !due.delete(run)) continue;
        run();
      }
    },
  };
}
