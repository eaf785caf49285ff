import type { ClockState } from "../shared/model.ts";
import type { Db } from "./database.ts";
import { HttpError } from "./http-error.ts";
import { text } from "./row.ts";

/** The time the product goes by. */
export interface Clock {
  readonly adjustable: boolean;
  now(): string;
  /** Throws a 403 when the clock is the system's. */
  set(time: string): void;
}

/** The system's clock, or one that stands still until it is moved and survives a restart. */
export function createClock(db: Db, adjustable: boolean): Clock {
  if (!adjustable) return { adjustable, now: () => new Date().toISOString(), set: refuse };
  return {
    adjustable,
    now: () => storedTime(db) ?? keep(db, new Date().toISOString()),
    set: (time) => void keep(db, time),
  };
}

/** The clock as the API shows it. */
export function clockState(clock: Clock): ClockState {
  return { now: clock.now(), adjustable: clock.adjustable };
}

function refuse(): never {
  throw new HttpError(
    403,
    "The clock is the system's. Start the server with ACME_CLOCK=adjustable to move it.",
  );
}

function storedTime(db: Db): string | undefined {
  const row = db.get("select value from settings where key = 'clock'");
  return row && text(row, "value");
}

function keep(db: Db, time: string): string {
  db.run("insert into settings values ('clock', ?) on conflict (key) do update set value = excluded.value", [
    time,
  ]);
  return time;
}
