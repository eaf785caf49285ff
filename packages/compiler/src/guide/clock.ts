/** A moment as a clock on the wall shows it. */
export interface WallClock {
  /** `2026-12-08` */
  readonly date: string;
  /** `09:00` */
  readonly time: string;
}

/**
 * The moment at which clocks of a zone show a local date and time (`2026-12-08T09:00`), in milliseconds since 1970.
 * A time that a clock change skips is as much later as the change is long; of one that comes twice it is the first.
 */
export function instantOf(local: string, timeZone: string): number {
  const shown = Date.UTC(...partsOf(local));
  const day = 86_400_000;
  const candidates = [shown - day, shown + day].map((near) => shown - offsetAt(near, timeZone));
  const exact = candidates.filter((instant) => instant + offsetAt(instant, timeZone) === shown);
  return exact.length > 0 ? Math.min(...exact) : (candidates[0] ?? shown);
}

/** What clocks of a zone show at a moment. */
export function wallClockAt(instant: number, timeZone: string): WallClock {
  const [date = "", time = ""] = new Date(instant + offsetAt(instant, timeZone)).toISOString().split("T");
  return { date, time: time.slice(0, 5) };
}

/** By how many minutes the clocks of a zone go forward between two moments. */
export function clockChangeBetween(from: number, to: number, timeZone: string): number {
  return Math.round((offsetAt(to, timeZone) - offsetAt(from, timeZone)) / 60_000);
}

/** A date some days later: `2026-12-08` and 3 give `2026-12-11`. */
export function daysLater(date: string, days: number): string {
  const [year, month, day] = partsOf(date);
  return new Date(Date.UTC(year, month, day + days)).toISOString().slice(0, 10);
}

/** A date in the words of a language, with its weekday. */
export function dateInWords(date: string, language: string): string {
  const [year, month, day] = partsOf(date);
  const format = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" });
  return format.format(new Date(Date.UTC(year, month, day)));
}

/** Minutes since midnight. */
export function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** How far a zone is ahead of UTC at a moment, in milliseconds; 0 for a zone that nobody knows. */
function offsetAt(instant: number, timeZone: string): number {
  const format = formatOf(timeZone);
  if (format === undefined) return 0;
  const whole = Math.floor(instant / 1000) * 1000;
  const shown = Object.fromEntries(
    format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, createFormat(timeZone));
  return formats.get(timeZone);
}

function createFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  const number = "numeric";
  const fields = {
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
  } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { ...fields, hourCycle: "h23", timeZone });
  } catch {
    return undefined;
  }
}

function partsOf(local: string): [year: number, month: number, day: number, hour: number, minute: number] {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = local.split(/[-T :]/).map(Number);
  return [year, month - 1, day, hour, minute];
}
