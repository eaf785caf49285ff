import { instantOf, minuteOfDay, wallClockAt } from "./clock.ts";
import type { GuideModule, GuidePlan, GuideStep } from "./guide-plan.ts";
import { divide, endOf, type Slot, schedule } from "./schedule.ts";

/** One part of what is taught, with the times its clock shows. */
export interface TimetablePart {
  /** Local date; absent where there is no session. */
  readonly date?: string;
  /** The module it is about, where each has a clock of its own. */
  readonly module?: GuideModule;
  readonly from: string;
  readonly to: string;
  readonly rows: readonly TimetableRow[];
}

export interface TimetableRow {
  readonly slot: Slot<GuideStep>;
  /** The module whose first step this is. */
  readonly opens?: GuideModule;
  readonly from: string;
  readonly to: string;
}

/** When everything is taught: by the session's clock, else counted from the beginning of each module. */
export function timetable(plan: GuidePlan): readonly TimetablePart[] {
  const { session, modules } = plan;
  const openings = new Map(modules.flatMap((each) => each.steps.slice(0, 1).map(({ key }) => [key, each])));
  if (session === undefined)
    return modules
      .filter(({ steps }) => steps.length > 0)
      .map((module) => ({ module, ...clocked(module.steps, openings, elapsed) }));
  const steps = modules.flatMap((module) => module.steps);
  const starts = [session.start, ...(session.further ?? [])];
  const parts = divide(steps.map(planned), starts.length, ({ key }) => openings.has(key));
  return starts.map((local, index) => {
    const start = instantOf(local, session.timeZone);
    const clock = (minutes: number) => wallClockAt(start + minutes * 60_000, session.timeZone).time;
    const noon = 720 - minuteOfDay(clock(0));
    const own = (parts[index] ?? []).map(({ item }) => item);
    const { date } = wallClockAt(start, session.timeZone);
    return { date, ...clocked(own, openings, clock, noon) };
  });
}

function planned(step: GuideStep) {
  return { item: step, minutes: step.minutes };
}

function elapsed(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function clocked(
  steps: readonly GuideStep[],
  openings: ReadonlyMap<string, GuideModule>,
  clock: (minutes: number) => string,
  noon?: number,
): Pick<TimetablePart, "from" | "to" | "rows"> {
  const slots = schedule(steps.map(planned), noon);
  const rows = slots.map((slot) => {
    const opens = slot.kind === "work" && !slot.continued ? openings.get(slot.item.key) : undefined;
    const [from, to] = [clock(slot.start), clock(slot.start + slot.minutes)];
    return { slot, from, to, ...(opens === undefined ? {} : { opens }) };
  });
  return { from: clock(0), to: clock(endOf(slots)), rows };
}

/** When each step begins and ends, by its key: `09:20–09:40`; in a session of several parts with the part's number. */
export function timesOf(
  parts: readonly TimetablePart[],
  partName: (number: number) => string,
): ReadonlyMap<string, string> {
  const several = parts.filter(({ date }) => date !== undefined).length > 1;
  return new Map(
    parts.flatMap((part, index) => {
      const works = part.rows.filter(({ slot }) => slot.kind === "work");
      const keys = new Set(works.flatMap(({ slot }) => (slot.kind === "work" ? [slot.item.key] : [])));
      return [...keys].map((key) => {
        const own = works.filter(({ slot }) => slot.kind === "work" && slot.item.key === key);
        const span = `${own[0]?.from ?? ""}–${own.at(-1)?.to ?? ""}`;
        return [key, several ? `${partName(index + 1)}, ${span}` : span] as const;
      });
    }),
  );
}
