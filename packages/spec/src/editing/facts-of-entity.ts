import { assessmentMinutes, moduleMinutes } from "../derive/lengths.ts";
import { type Minutes, shares } from "../derive/modality.ts";
import { objectiveEvidence, tracksOfModule } from "../derive/objective-evidence.ts";
import { moduleAudienceMinutes, segmentMinutes, trackMinutes } from "../derive/segment-minutes.ts";
import { segmentMix } from "../derive/segment-mix.ts";
import { objectiveLevel } from "../text/objective-level.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { World } from "../workspace/world.ts";

/** What follows from the program about an entity, one fact a line; nothing where nothing is known. */
export function factsOf(workspace: Workspace, kind: string, key: string): readonly string[] {
  workspace.keys(kind);
  const about = byKind[kind];
  const uses = workspace.world.uses(kind, key).length;
  return [...(about?.(workspace.world, key) ?? []), ...(about === undefined ? [`Used ${times(uses)}.`] : [])];
}

type About = (world: World, key: string) => readonly string[];

const byKind: Readonly<Record<string, About>> = {
  objective: aboutObjective,
  module: aboutModule,
  segment: aboutSegment,
  track: aboutTrack,
  exercise: aboutExercise,
  assessment: aboutAssessment,
  lesson: aboutLesson,
};

function aboutObjective(world: World, key: string): readonly string[] {
  const { taught, steps, items, observed, performed } = world.get(objectiveEvidence, key);
  const value = world.value("objective", key);
  const language = world.head("program", "program")?.languages?.[0] ?? "en";
  const level = value === undefined ? undefined : objectiveLevel(value, language);
  const assessed = [
    ...items.map((item) => `\`${item.key}\` (${item.when})`),
    ...(observed ? ["an observation"] : []),
    ...(performed ? ["an event of the product"] : []),
  ];
  return [
    ...(level === undefined ? [] : [`Bloom: ${level}`]),
    `Taught in ${listed(taught.map(code))}.`,
    `Practised in ${listed(steps.map((step) => code(step.key)))}.`,
    `Assessed by ${listed(assessed)}.`,
  ];
}

function aboutModule(world: World, id: string): readonly string[] {
  const { teaching, assessment } = world.get(moduleMinutes, id);
  const tracks = world.get(tracksOfModule, id);
  const audiences = tracks.flatMap((track) => {
    const role = world.value("track", track)?.role;
    return role === undefined ? [] : world.keys("segment").map((segment) => ({ segment, role }));
  });
  const distinct = new Map(audiences.map((each) => [`${each.segment} ${each.role}`, each]));
  return [
    `${minutes(teaching)} of lessons and exercises, ${minutes(assessment)} of assessments.`,
    `In ${listed(tracks.map((track) => `track ${code(track)}`))}.`,
    ...[...distinct.values()].map(
      ({ segment, role }) =>
        `${segment}, ${role}: ${byModality(world.get(moduleAudienceMinutes, `${id} ${segment} ${role}`))}`,
    ),
  ];
}

function aboutSegment(world: World, segment: string): readonly string[] {
  const planned = shares(world.get(segmentMinutes, segment));
  const { mix, completion } = world.get(segmentMix, segment);
  return [
    `Planned: ${byModality(world.get(segmentMinutes, segment))}`,
    `Shares: ${byModality(planned, "%")}; the mix asks for ${byModality(mix, "%")}.`,
    ...(completion === undefined ? [] : [`Completion to aim at: ${completion}%.`]),
  ];
}

function aboutTrack(world: World, id: string): readonly string[] {
  const track = world.value("track", id);
  if (track === undefined) return [];
  return [
    `For ${code(track.role)}: ${track.journey.map(code).join(" → ")}.`,
    ...world
      .keys("segment")
      .map((segment) => `${segment}: ${byModality(world.get(trackMinutes, `${id} ${segment}`))}`),
  ];
}

function aboutExercise(world: World, id: string): readonly string[] {
  const exercise = world.value("exercise", id);
  if (exercise === undefined) return [];
  const steps = (exercise.guided?.length ?? 0) + (exercise.independent?.length ?? 0);
  const modules = world.uses("exercise", id).flatMap((use) => (use.kind === "module" ? code(use.key) : []));
  return [
    `${minutes(exercise.duration / 60)}, ${steps} steps, ${exercise.independent?.length ?? 0} of them independent.`,
    `In ${listed([...new Set(modules)])}.`,
  ];
}

function aboutAssessment(world: World, id: string): readonly string[] {
  const assessment = world.value("assessment", id);
  if (assessment === undefined) return [];
  return [
    `${assessment.when}: ${assessment.items.length} items, ${minutes(world.get(assessmentMinutes, id))}.`,
  ];
}

function aboutLesson(world: World, key: string): readonly string[] {
  const lesson = world.value("lesson", key);
  if (lesson === undefined) return [];
  return [`${minutes(lesson.duration / 60)}, teaches ${listed((lesson.objectives ?? []).map(code))}.`];
}

function byModality(minutesOf: Minutes, unit = " min"): string {
  const parts = Object.entries(minutesOf).map(([modality, each]) => `${modality} ${rounded(each)}${unit}`);
  return parts.length === 0 ? "nothing" : parts.join(", ");
}

function minutes(count: number): string {
  return `${rounded(count)} min`;
}

function rounded(count: number): string {
  return String(Math.round(count * 10) / 10);
}

function listed(all: readonly string[]): string {
  const shown = all.slice(0, 8).join(", ");
  return all.length === 0 ? "nothing" : all.length > 8 ? `${shown} and ${all.length - 8} more` : shown;
}

function code(key: string): string {
  return `\`${key}\``;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
