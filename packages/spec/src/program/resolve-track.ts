import { type Audience, lessonModality, planOf } from "../derive/modality.ts";
import { scoredIn } from "../derive/scored-assessment.ts";
import { minutesOf } from "../derive/segment-minutes.ts";
import type { Track, Training, Variant } from "../language/language.ts";
import type { Modality } from "../language/modality.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { AgendaEntry, ProgramModule, ProgramTrack, TrackSegment } from "./program.ts";

/** Every track with its modules as the variant has them, in the order in which they are declared. */
export function resolveTracks(
  workspace: Workspace,
  training: Training,
  modules: readonly ProgramModule[],
  variant: Variant | undefined,
): readonly ProgramTrack[] {
  return Object.entries(training.tracks).map(([id, track]) => {
    const ids = journeyOf(id, track, variant);
    const own = ids.flatMap((module) => modules.find((each) => each.id === module) ?? []);
    const scored = scoredIn({ ...track, journey: ids }, workspace.world);
    const { journey: _, ...rest } = track;
    return {
      ...rest,
      id,
      title: track.title ?? training.roles[track.role]?.title ?? id,
      modules: ids,
      levels: [...new Set(own.map((module) => module.level))].sort(),
      minutes: {
        teaching: sum(own.map((module) => module.minutes.teaching)),
        assessment: sum(own.map((module) => module.minutes.assessment)),
      },
      segments: Object.fromEntries(
        Object.keys(training.segments).map((segment) => [
          segment,
          resolveSegment({ segment, role: track.role }, own, workspace),
        ]),
      ),
      ...(scored === undefined ? {} : { scored }),
    };
  });
}

/** The journey with the variant's modules in place of others, added ones at the end. */
function journeyOf(id: string, track: Track, variant: Variant | undefined): readonly string[] {
  const change = variant?.tracks?.[id];
  const kept = track.journey
    .filter((module) => !change?.leaveOut?.includes(module))
    .map((module) => variant?.replace?.[module] ?? module);
  return [...new Set([...kept, ...(change?.add ?? [])])];
}

function resolveSegment(
  audience: Audience,
  modules: readonly ProgramModule[],
  workspace: Workspace,
): TrackSegment {
  const plan = planOf(audience, workspace.world);
  const agenda = modules.flatMap((module): AgendaEntry[] => [
    ...module.lessons.map((lesson) => {
      const source = workspace.world.value("module", module.id);
      const modality = source === undefined ? undefined : lessonModality(lesson.id, source, audience, plan);
      return entry("lesson", lesson.key, lesson.title, module.id, lesson.minutes, modality);
    }),
    ...module.exercises.map((exercise) =>
      entry("exercise", exercise.id, exercise.title, module.id, exercise.minutes, plan?.teach),
    ),
    ...module.assessments.map((assessment) =>
      entry("assessment", assessment.id, assessment.title, module.id, assessment.minutes),
    ),
  ]);
  const ids = modules.map((module) => module.id);
  return { minutes: minutesOf(ids, audience, workspace.world), agenda };
}

function entry(
  kind: AgendaEntry["kind"],
  id: string,
  title: string,
  module: string,
  minutes: number,
  modality?: Modality,
): AgendaEntry {
  return { kind, id, title, module, minutes, ...(modality === undefined ? {} : { modality }) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
