import { query, type World } from "../workspace/world.ts";

/** Where an objective is taught, practised and proved; keys of entities, sorted. */
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
  }[];
  readonly observed: boolean;
  readonly performed: boolean;
}

/** Everything that uses an objective, sorted by what it proves. The key is `module/objective`. */
export const objectiveEvidence = query("objective-evidence", (world, key): Evidence => {
  const objective = world.value("objective", key);
  const uses = world.uses("objective", key);
  const exercises = unique(uses.filter((use) => use.kind === "exercise").map((use) => use.key));
  return {
    taught: unique(uses.filter((use) => use.kind === "lesson").map((use) => use.key)),
    exercises,
    steps: stepsFor(
      key,
      exercises,
      unique(uses.filter((use) => use.kind === "step").map((use) => use.key)),
      world,
    ),
    items: unique(uses.filter((use) => use.kind === "item").map((use) => use.key)).flatMap((item) =>
      describeItem(item, world),
    ),
    observed: objective?.observed !== undefined,
    performed: objective?.performed !== undefined,
  };
});

/** A step stands for the objectives it names, or for the exercise's where it names none. */
function stepsFor(
  objective: string,
  exercises: readonly string[],
  naming: readonly string[],
  world: World,
): Evidence["steps"] {
  const ids = unique([...exercises, ...naming.map((key) => key.split("/")[0] ?? "")]);
  return ids.flatMap((id) => {
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

function describeItem(key: string, world: World): Evidence["items"] {
  const item = world.value("item", key);
  const when = world.head("assessment", key.split("/")[0] ?? "")?.when;
  if (item === undefined || when === undefined) return [];
  return [{ key, type: item.type, when, feedback: hasFeedback(item) }];
}

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
