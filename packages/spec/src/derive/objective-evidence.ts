import { query, type World } from "../workspace/world.ts";
import {
  isAssessmentMissed,
  isAssessmentReached,
  isExerciseMissed,
  isExerciseReached,
  isLessonReached,
  isModuleMissed,
  isModuleReached,
  ownerId,
} from "./reach.ts";

/** Where an objective is taught, practised and proved, by what somebody reaches; keys of entities, sorted. */
export interface Evidence {
  /** Lessons, `module/lesson`. */
  readonly taught: readonly string[];
  /** Exercises. */
  readonly exercises: readonly string[];
  /** Steps, `exercise/step`, that name it or belong to an exercise that does; guided or independent. */
  readonly steps: readonly { readonly key: string; readonly guided: boolean; readonly checked: boolean }[];
  /** Items, `assessment/item`. */
  readonly items: readonly {
    readonly key: string;
    readonly type: string;
    readonly when: string;
    readonly feedback: boolean;
    /** Whether it shows that the training worked: before it and long after, answers show something else. */
    readonly measures: boolean;
  }[];
  readonly observed: boolean;
  readonly performed: boolean;
  /**
   * Whether more would teach, practise or measure it, but nobody reaches that, and a finding says so:
   * what is absent then has its cause there.
   */
  readonly missed: { readonly teaching: boolean; readonly practice: boolean; readonly measuring: boolean };
}

/**
 * Everything that uses an objective and that somebody reaches, sorted by what it proves. Of a draft that no
 * track has yet, everything counts. The key is `module/objective`.
 */
export const objectiveEvidence = query("objective-evidence", (world, key): Evidence => {
  const objective = world.value("objective", key);
  const { lessons, exercises, items } = world.get(usersOf, key);
  const counts = reachFor(ownerId(key), world);
  return {
    ...world.get(objectiveTeaching, key),
    steps: stepsFor(key, exercises.filter(counts.exercise), world),
    items: world.get(itemsFor, key),
    observed: objective?.observed !== undefined,
    performed: objective?.performed !== undefined,
    missed: {
      teaching: lessons.some((lesson) => isModuleMissed(ownerId(lesson), world)),
      practice: exercises.some((id) => isExerciseMissed(id, world)),
      measuring: ownersOf(items).some((id) => isMeasureMissed(id, world)),
    },
  };
});

/** Of the evidence, what does not depend on items: there may be hundreds, and people edit them. */
export const objectiveTeaching = query(
  "objective-teaching",
  (world, key): Pick<Evidence, "taught" | "exercises"> => {
    const { lessons, exercises } = world.get(usersOf, key);
    const counts = reachFor(ownerId(key), world);
    return {
      taught: lessons.filter(counts.lesson),
      exercises: exercises.filter((id) => counts.exercise(id) && isNamedBy(id, key, world)),
    };
  },
);

interface Users {
  readonly lessons: readonly string[];
  /** Those that name it, and those of whose steps one does. */
  readonly exercises: readonly string[];
  readonly items: readonly string[];
}

const usersOf = query("users-of-objective", (world, objective): Users => {
  const uses = world.uses("objective", objective);
  const keysOf = (...kinds: readonly string[]) =>
    uses.filter(({ kind }) => kinds.includes(kind)).map(({ key }) => key);
  return {
    lessons: unique(keysOf("lesson")),
    exercises: unique(keysOf("exercise", "step").map(ownerId)),
    items: unique(keysOf("item")),
  };
});

/** The assessments of items. */
function ownersOf(items: readonly string[]): readonly string[] {
  return unique(items.map(ownerId));
}

interface Reach {
  readonly lesson: (key: string) => boolean;
  readonly exercise: (id: string) => boolean;
  readonly assessment: (id: string) => boolean;
}

function reachFor(module: string, world: World): Reach {
  if (world.head("module", module)?.status === "draft" && !world.get(isModuleReached, module))
    return everything;
  return {
    lesson: (key) => isLessonReached(key, world),
    exercise: (id) => world.get(isExerciseReached, id),
    assessment: (id) => world.get(isAssessmentReached, id),
  };
}

const everything: Reach = { lesson: () => true, exercise: () => true, assessment: () => true };

function isMeasureMissed(assessment: string, world: World): boolean {
  return measures(world.head("assessment", assessment)?.when) && isAssessmentMissed(assessment, world);
}

/**
 * Before the training an answer shows what people brought with them, and recall is practice (domain,
 * "Assessment" and "Spacing").
 */
function measures(when: string | undefined): boolean {
  return when === "mid" || when === "post" || when === "post-implementation";
}

function isNamedBy(exercise: string, objective: string, world: World): boolean {
  return world.uses("objective", objective).some(({ kind, key }) => kind === "exercise" && key === exercise);
}

/** A step stands for the objectives it names, or for the exercise's where it names none. */
function stepsFor(objective: string, exercises: readonly string[], world: World): Evidence["steps"] {
  return exercises.flatMap((id) => {
    const exercise = world.value("exercise", id);
    const checks = world.value("lab", id)?.steps ?? {};
    const parts = [
      ...(exercise?.guided ?? []).map((step) => ({ step, guided: true })),
      ...(exercise?.independent ?? []).map((step) => ({ step, guided: false })),
    ];
    return parts
      .filter(({ step }) => (step.objectives ?? exercise?.objectives ?? []).includes(objective))
      .map(({ step, guided }) => ({
        key: `${id}/${step.id}`,
        guided,
        checked: checks[step.id] !== undefined,
      }));
  });
}

const itemsFor = query("items-for-objective", (world, key): Evidence["items"] => {
  const { items } = world.get(usersOf, key);
  const counts = reachFor(ownerId(key), world);
  const reached = new Set(ownersOf(items).filter(counts.assessment));
  return items.flatMap((item) => (reached.has(ownerId(item)) ? (world.get(itemEvidence, item) ?? []) : []));
});

/** What an item is as evidence: the same while only its texts change. */
const itemEvidence = query("item-evidence", (world, key): Evidence["items"][number] | undefined => {
  const item = world.value("item", key);
  const when = world.head("assessment", ownerId(key))?.when;
  if (item === undefined || when === undefined) return undefined;
  return { key, type: item.type, when, feedback: hasFeedback(item), measures: measures(when) };
});

function hasFeedback(item: { readonly type: string }): boolean {
  const { feedback, choices } = item as { feedback?: string; choices?: readonly { feedback?: string }[] };
  return feedback !== undefined || (choices ?? []).some((choice) => choice.feedback !== undefined);
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}

/** The tracks whose journey has a module. */
export const tracksOfModule = query("tracks-of-module", (world, id) =>
  unique(
    world
      .uses("module", id)
      .filter((use) => use.kind === "track")
      .map((use) => use.key),
  ),
);

/** The objectives that an assessment's items name, sorted. */
export function objectivesAsked(assessment: string, world: World): readonly string[] {
  return world.usedIn("item", assessment, "objective");
}
