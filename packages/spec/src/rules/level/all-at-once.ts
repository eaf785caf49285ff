import type { Track } from "../../language/language.ts";
import type { World } from "../../workspace/world.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";
import { areModulesWhole } from "../whole.ts";

/** The four levels are not all taught within a week. */
export const allAtOnce = defineRule({
  code: "level/all-at-once",
  severity: "warning",
  demand: "The four levels are not all taught within a week.",
  subject: "track",
  *check(subject, world) {
    const { id, value } = subject;
    if (value.bootcamp !== undefined || !hasAllLevels(value, world)) return;
    if (!world.sound("module") || !intact(subject, world) || !areModulesWhole(value.journey, world)) return;
    for (const [segment, pace] of Object.entries(value.pace ?? {})) {
      if (!isWithinAWeek(value, pace, world)) continue;
      yield {
        path: ["pace", segment],
        message: `At "${pace}" the track "${id}" reaches all four levels within a week.`,
        hint: "Spread the levels over three to six months, so that people can use each one before the next; where it has to be days, say why: bootcamp: …",
      };
    }
  },
});

function hasAllLevels(track: Track, world: World): boolean {
  return new Set(track.journey.flatMap((module) => world.head("module", module)?.level ?? [])).size === 4;
}

/** Even if each lesson and each exercise were a session of its own; "own pace" says nothing. */
function isWithinAWeek(track: Track, pace: string, world: World): boolean {
  const [, count = "", unit = "", period = ""] =
    /^(\d+) (session|lesson|module)s? \w+ (\w+)$/.exec(pace) ?? [];
  const days = { day: 1, week: 7, month: 30 }[period];
  if (days === undefined || Number(count) === 0) return false;
  const pieces = unit === "module" ? track.journey.length : lessonsIn(track, unit === "session", world);
  return Math.ceil(pieces / Number(count)) * days <= 7;
}

function lessonsIn(track: Track, withExercises: boolean, world: World): number {
  const counts = track.journey.map((id) => {
    const module = world.value("module", id);
    return (module?.lessons.length ?? 0) + (withExercises ? (module?.exercises ?? []).length : 0);
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
