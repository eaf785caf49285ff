import type { Item, Lesson } from "../language/language.ts";
import { itemMinutes } from "../language/presets.ts";
import { resolvePath } from "../workspace/resolve-path.ts";
import { query } from "../workspace/world.ts";

/** Reading speed behind the minutes of documentation (contracts, "Minutes for the mix"). */
export const wordsPerMinute = 200;

/** Minutes of a duration in seconds. */
export function minutes(seconds: number | undefined): number {
  return (seconds ?? 0) / 60;
}

/** Minutes one item takes: its own length, or the usual one of its type. */
export function minutesOfItem(item: Item): number {
  return item.duration === undefined ? (itemMinutes[item.type] ?? 1) : minutes(item.duration);
}

/** Minutes an assessment takes, whole ones: its items, or its time limit where that is shorter. */
export const assessmentMinutes = query("assessment-minutes", (world, id) => {
  const assessment = world.value("assessment", id);
  const sum = (assessment?.items ?? []).reduce((total, item) => total + minutesOfItem(item), 0);
  const limit = assessment?.timeLimit === undefined ? sum : minutes(assessment.timeLimit);
  return Math.ceil(Math.min(sum, limit));
});

/** Minutes it takes to read a module's lesson texts. */
export const readingMinutes = query("reading-minutes", (world, id) => {
  const module = world.value("module", id);
  const words = (module?.lessons ?? []).map((lesson) =>
    wordsOf(lesson, (path) => world.file(resolvePath(`modules/${id}`, path))?.markdown?.words),
  );
  return words.reduce((total, count) => total + count, 0) / wordsPerMinute;
});

function wordsOf(lesson: Lesson, count: (path: string) => number | undefined): number {
  return lesson.text === undefined ? 0 : (count(lesson.text) ?? 0);
}

/** Minutes of first teaching in a module: its lessons and exercises. */
export const moduleMinutes = query("module-minutes", (world, id) => {
  const module = world.value("module", id);
  const lessons = (module?.lessons ?? []).reduce((total, lesson) => total + minutes(lesson.duration), 0);
  const exercises = (module?.exercises ?? []).reduce(
    (total, exercise) => total + minutes(world.head("exercise", exercise)?.duration),
    0,
  );
  const assessments = (module?.assessments ?? []).reduce(
    (total, assessment) => total + world.get(assessmentMinutes, assessment),
    0,
  );
  return { teaching: lessons + exercises, assessment: assessments };
});
