import { breakLength, divide, endOf, type Planned, type Slot, schedule, workedAtEnd } from "./schedule.ts";

/** When a part of a session begins. */
export interface PartStart {
  /** In minutes, counted from any moment that is the same for all parts. */
  readonly begins: number;
  /** Minutes from its beginning until 12:00 by the clock of its place. */
  readonly noon: number;
}

/**
 * Divides what is taught over the parts of a session and lays out each: the one place that knows how long a part
 * takes. Who begins again without a break has worked already.
 *
 * @param opens whether something new begins with an item.
 */
export function sessionSlots<T>(
  items: readonly Planned<T>[],
  starts: readonly PartStart[],
  opens: (item: T) => boolean,
): readonly (readonly Slot<T>[])[] {
  const divided = divide(items, starts.length, opens);
  let before = { end: Number.NEGATIVE_INFINITY, worked: 0 };
  return starts.map(({ begins, noon }, index) => {
    const pause = begins - before.end;
    const worked = pause < breakLength ? before.worked + Math.max(0, pause) : 0;
    const slots = schedule(divided[index] ?? [], { noon, worked });
    before = { end: begins + endOf(slots), worked: workedAtEnd(slots, worked) };
    return slots;
  });
}
