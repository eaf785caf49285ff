import type { Session } from "../language/language.ts";
import { endOf } from "../timetable/schedule.ts";
import { sessionSlots } from "../timetable/session-slots.ts";
import { isLive, taughtLive, teachingOrder } from "../timetable/teaching-order.ts";
import { query, type World } from "../workspace/world.ts";
import { assessmentMinutes, minutes } from "./lengths.ts";
import { type Audience, lessonModality, planOf } from "./modality.ts";

/** A part of a session by the clock of its place; in minutes since 1970. */
export interface SessionPart {
  readonly begins: number;
  readonly ends: number;
}

/** When the parts of a session begin and end, with breaks; none where its track is not known. The key is its id. */
export const sessionParts = query("session-parts", (world, id): readonly SessionPart[] => {
  const session = world.value("session", id);
  const track = session && world.value("track", session.track);
  if (session === undefined || track === undefined) return [];
  const modules = modulesOf(session, track.journey);
  const audience = { segment: session.segment, role: track.role };
  const steps = modules.map((module) => stepsOf(module, audience, world));
  const live = new Set(steps.flat().flatMap((step) => (isLive(step) ? [step.key] : [])));
  const taught = steps.map((own) => taughtLive(own, live)).filter((own) => own.length > 0);
  const opening = new Set(taught.length < 2 ? [] : taught.flatMap((own) => own.slice(0, 1)));
  const starts = [session.start, ...(session.further ?? [])].map((local) => {
    const begins = localMinutes(local);
    return { begins, noon: 720 - (begins % 1440) };
  });
  const items = taught.flat().map((item) => ({ item, minutes: item.minutes }));
  const slots = sessionSlots(items, starts, (step) => opening.has(step));
  return starts.map(({ begins }, index) => ({ begins, ends: begins + endOf(slots[index] ?? []) }));
});

/** The modules that a session teaches, in the order of its track. */
export function modulesOf(session: Session, journey: readonly string[]): readonly string[] {
  return [...new Set(journey)].filter((module) => session.modules?.includes(module) ?? true);
}

interface Step {
  readonly kind: "lesson" | "exercise" | "assessment";
  readonly key: string;
  readonly minutes: number;
  readonly modality?: string | undefined;
  readonly when?: string;
}

function stepsOf(id: string, audience: Audience, world: World): readonly Step[] {
  const module = world.value("module", id);
  if (module === undefined) return [];
  const plan = planOf(audience, world);
  return teachingOrder<Step>([
    ...module.lessons.map((lesson) => ({
      kind: "lesson" as const,
      key: `${id}/${lesson.id}`,
      minutes: minutes(lesson.duration),
      modality: lessonModality(lesson.id, module, audience, plan),
    })),
    ...(module.exercises ?? []).map((key) => ({
      kind: "exercise" as const,
      key,
      minutes: minutes(world.head("exercise", key)?.duration),
      modality: plan?.teach,
    })),
    ...(module.assessments ?? []).map((key) => ({
      kind: "assessment" as const,
      key,
      minutes: world.get(assessmentMinutes, key),
      when: world.head("assessment", key)?.when ?? "",
    })),
  ]);
}

/** Of a local date and time, as if its clocks never changed. */
function localMinutes(local: string): number {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = local.split(/[-T :]/).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}
