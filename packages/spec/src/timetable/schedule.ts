/** Something that takes its time. */
export interface Planned<T> {
  readonly item: T;
  readonly minutes: number;
}

/** A stretch of a session; `start` in minutes from its beginning. */
export type Slot<T> =
  | {
      readonly kind: "work";
      readonly item: T;
      readonly start: number;
      readonly minutes: number;
      /** Whether an earlier slot began it. */
      readonly continued: boolean;
    }
  | { readonly kind: "break" | "lunch"; readonly start: number; readonly minutes: number };

/** Ten minutes in every ninety. */
const longestWork = 80;
/** What is shorter is no break. */
export const breakLength = 10;
const lunchLength = 60;
/** A break after less than this is too early: what is too long is divided instead. */
const soonestBreak = 30;

export interface ScheduleOptions {
  /** Minutes from the beginning until 12:00, where a clock is known: a session that spans noon has lunch. */
  readonly noon?: number | undefined;
  /** Minutes that people have already worked without a break when it begins. */
  readonly worked?: number;
}

/** Puts items one after the other with ten minutes' break in every ninety; what is longer is divided. */
export function schedule<T>(
  items: readonly Planned<T>[],
  { noon, worked = 0 }: ScheduleOptions = {},
): readonly Slot<T>[] {
  const morning = layOut(items, worked, undefined);
  const spansNoon = noon !== undefined && noon >= 30 && endOf(morning) > noon + 60;
  return spansNoon ? layOut(items, worked, noon) : morning;
}

/** When a schedule ends, in minutes. */
export function endOf(slots: readonly Slot<unknown>[]): number {
  const last = slots.at(-1);
  return last === undefined ? 0 : last.start + last.minutes;
}

/** Minutes of work since the last pause, at the end of a schedule. */
export function workedAtEnd(slots: readonly Slot<unknown>[], before = 0): number {
  return slots.reduce((worked, { kind, minutes }) => (kind === "work" ? worked + minutes : 0), before);
}

function layOut<T>(
  items: readonly Planned<T>[],
  before: number,
  noon: number | undefined,
): readonly Slot<T>[] {
  const slots: Slot<T>[] = [];
  let [now, worked, hungry] = [0, before, noon !== undefined];
  const pause = (kind: "break" | "lunch") => {
    const minutes = kind === "lunch" ? lunchLength : breakLength;
    slots.push({ kind, start: now, minutes });
    now += minutes;
    worked = 0;
    if (kind === "lunch") hungry = false;
  };
  for (const { item, minutes } of items) {
    let left = minutes;
    while (left > 0) {
      const next = pauseBefore(left, { now, worked, noon: hungry ? noon : undefined });
      if (next !== undefined) {
        pause(next);
        continue;
      }
      const piece = pieceOf(left, { now, worked, noon: hungry ? noon : undefined });
      slots.push({ kind: "work", item, start: now, minutes: piece, continued: left < minutes });
      now += piece;
      worked += piece;
      left -= piece;
    }
  }
  return slots;
}

interface Moment {
  readonly now: number;
  readonly worked: number;
  /** While lunch is still to come. */
  readonly noon: number | undefined;
}

/** Lunch begins between 11:45 and 12:45. */
function lunchIn({ now, noon }: Moment): { readonly earliest: number; readonly latest: number } {
  if (noon === undefined) return { earliest: Number.POSITIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
  return { earliest: noon - 15 - now, latest: noon + 45 - now };
}

function pauseBefore(left: number, moment: Moment): "break" | "lunch" | undefined {
  const { earliest, latest } = lunchIn(moment);
  const soon = Math.min(left, breakLength);
  if (earliest <= 0 && left > latest) return "lunch";
  const room = longestWork - moment.worked;
  if (left <= room || moment.worked < soonestBreak) return room < soon ? "break" : undefined;
  if (earliest <= 0) return "lunch";
  // A quarter of an hour before lunch nobody needs a break.
  return earliest <= breakLength + 5 && room >= earliest + soon ? undefined : "break";
}

/** All of it, or as much as fits before the next pause, in pieces of about the same length. */
function pieceOf(left: number, moment: Moment): number {
  const { earliest } = lunchIn(moment);
  const room = longestWork - moment.worked;
  const untilLunch = earliest > 0 && earliest < Math.min(left, room) ? earliest : Number.POSITIVE_INFINITY;
  if (left <= room && left <= lunchIn(moment).latest) return left;
  if (untilLunch !== Number.POSITIVE_INFINITY && untilLunch + 15 >= Math.min(left, room)) return untilLunch;
  const pieces = Math.ceil((left + moment.worked) / longestWork);
  const even = Math.max(5, Math.ceil(left / pieces / 5) * 5);
  return Math.min(left, room, even, Math.max(untilLunch, 1));
}

/**
 * Divides items over parts of a session so that the longest part is as short as possible. Parts that tie begin where
 * `begins` says that something new does. Nobody comes for nothing: only where there are more parts than items have the
 * last ones none.
 */
export function divide<T>(
  items: readonly Planned<T>[],
  parts: number,
  begins: (item: T) => boolean,
): readonly (readonly Planned<T>[])[] {
  const ends = bestEnds(items, Math.max(1, Math.min(parts, items.length)), begins);
  return Array.from({ length: Math.max(1, parts) }, (_, index) =>
    items.slice(ends[index - 1] ?? (index === 0 ? 0 : items.length), ends[index] ?? items.length),
  );
}

interface Division {
  readonly longest: number;
  /** How many parts begin in the middle of something. */
  readonly torn: number;
  readonly ends: readonly number[];
}

function bestEnds<T>(
  items: readonly Planned<T>[],
  parts: number,
  begins: (item: T) => boolean,
): readonly number[] {
  const upTo = [0];
  for (const { minutes } of items) upTo.push((upTo.at(-1) ?? 0) + minutes);
  const between = (from: number, to: number) => (upTo[to] ?? 0) - (upTo[from] ?? 0);
  let rows: readonly Division[] = upTo.map((minutes, end) => ({ longest: minutes, torn: 0, ends: [end] }));
  for (let part = 1; part < parts; part++) {
    rows = upTo.map((_, end) =>
      // Each part before it has at least one item, and so has this one.
      Array.from({ length: Math.max(0, end - part) }, (_, index) => part + index)
        .map((start): Division => {
          const before = rows[start] ?? impossible;
          const first = items[start];
          const torn = first === undefined || begins(first.item) ? 0 : 1;
          return {
            longest: Math.max(before.longest, between(start, end)),
            torn: before.torn + torn,
            ends: [...before.ends, end],
          };
        })
        .reduce((best, each) => (isBetter(each, best) ? each : best), impossible),
    );
  }
  return rows.at(-1)?.ends ?? [items.length];
}

const impossible: Division = { longest: Number.POSITIVE_INFINITY, torn: 0, ends: [] };

/** A part that is torn is worth up to twenty minutes of balance. */
function isBetter(one: Division, other: Division): boolean {
  const cost = ({ longest, torn }: Division) => longest + torn * 20;
  return cost(one) < cost(other);
}
