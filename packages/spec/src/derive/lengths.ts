import type { Assessment, Item, Lesson } from "../language/language.ts";
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

/** Minutes an assessment takes, whole ones: the items that an attempt asks, or its time limit where that is shorter. */
export const assessmentMinutes = query("assessment-minutes", (world, id) => {
  const assessment = world.value("assessment", id);
  const sum = assessment === undefined ? 0 : minutesAsked(assessment);
  const limit = assessment?.timeLimit === undefined ? sum : minutes(assessment.timeLimit);
  return Math.ceil(Math.min(sum, limit));
});

/** Of a pool as many items are asked as are drawn, of its mean length; an item in several pools belongs to the first. */
function minutesAsked({ items, pools = {} }: Assessment): number {
  const left = new Map(items.map((item) => [item.id, minutesOfItem(item)]));
  const drawn = Object.values(pools).map(({ items: ids, draw }) => {
    const lengths = [...new Set(ids)].flatMap((id) => left.get(id) ?? []);
    for (const id of ids) left.delete(id);
    return lengths.length === 0 ? 0 : (total(lengths) / lengths.length) * Math.min(draw, lengths.length);
  });
  return total([...left.values(), ...drawn]);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

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
