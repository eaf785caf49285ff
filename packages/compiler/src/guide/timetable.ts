import { endOf, type Slot, schedule, sessionSlots } from "@coursewright/spec/timetable";
import { clockChangeBetween, instantOf, minuteOfDay, wallClockAt } from "./clock.ts";
import type { GuideModule, GuidePlan, GuideStep } from "./guide-plan.ts";

/** One part of what is taught, with the times its clock shows. */
export interface TimetablePart {
  /** Local date; absent where there is no session. */
  readonly date?: string;
  /** What is taught in it, where there are several without a date: a track's title, or a module's. */
  readonly title?: string;
  readonly from: string;
  readonly to: string;
  /** By how many minutes the clocks of its place go forward while it lasts; less than nothing: back. */
  readonly clockChange?: number;
  readonly rows: readonly TimetableRow[];
}

export interface TimetableRow {
  readonly slot: Slot<GuideStep>;
  /** The module whose first step this is, where there are several. */
  readonly opens?: GuideModule;
  readonly from: string;
  readonly to: string;
}

/** When everything is taught: by the session's clock, else counted from the beginning of the training. */
export function timetable(plan: GuidePlan): readonly TimetablePart[] {
  return plan.session === undefined ? elapsedParts(plan) : sessionParts(plan, plan.session);
}

/** One clock for each track; in a program, modules of no track have one of their own. */
function elapsedParts({ scope, tracks, modules }: GuidePlan): readonly TimetablePart[] {
  const taught = modules.filter(({ steps }) => steps.length > 0);
  if (scope.kind !== "program") return taught.length === 0 ? [] : [elapsedPart(taught)];
  const inTracks = tracks.map(({ title, modules: ids }) => ({
    title,
    own: ids.flatMap((id) => taught.find(({ module }) => module.id === id) ?? []),
  }));
  const placed = new Set(inTracks.flatMap(({ own }) => own));
  const others = taught.filter((each) => !placed.has(each));
  return [...inTracks, ...others.map((each) => ({ title: each.module.title, own: [each] }))].flatMap(
    ({ title, own }) => (own.length === 0 ? [] : [{ title, ...elapsedPart(own) }]),
  );
}

function elapsedPart(modules: readonly GuideModule[]): TimetablePart {
  const steps = modules.flatMap((module) => module.steps);
  return clocked(schedule(steps.map(planned)), openingsOf(modules), elapsed);
}

function sessionParts(
  { modules }: GuidePlan,
  { start, further = [], timeZone }: NonNullable<GuidePlan["session"]>,
): readonly TimetablePart[] {
  const openings = openingsOf(modules);
  const clocks = [start, ...further].map((local) => {
    const instant = instantOf(local, timeZone);
    const at = (minutes: number) => wallClockAt(instant + minutes * 60_000, timeZone);
    return { instant, begins: instant / 60_000, noon: 720 - minuteOfDay(at(0).time), at };
  });
  const steps = modules.flatMap((module) => module.steps);
  const slots = sessionSlots(steps.map(planned), clocks, ({ key }) => openings.has(key));
  return clocks.map(({ instant, at }, index) => {
    const own = slots[index] ?? [];
    const clockChange = clockChangeBetween(instant, instant + endOf(own) * 60_000, timeZone);
    return {
      date: at(0).date,
      ...(clockChange === 0 ? {} : { clockChange }),
      ...clocked(own, openings, (minutes) => at(minutes).time),
    };
  });
}

/** Where there is one module only, nothing needs to say that it begins. */
function openingsOf(modules: readonly GuideModule[]): ReadonlyMap<string, GuideModule> {
  const taught = modules.filter(({ steps }) => steps.length > 0);
  return new Map(
    taught.length < 2 ? [] : taught.flatMap((each) => each.steps.slice(0, 1).map(({ key }) => [key, each])),
  );
}

function planned(step: GuideStep) {
  return { item: step, minutes: step.minutes };
}

function elapsed(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function clocked(
  slots: readonly Slot<GuideStep>[],
  openings: ReadonlyMap<string, GuideModule>,
  clock: (minutes: number) => string,
): Pick<TimetablePart, "from" | "to" | "rows"> {
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
