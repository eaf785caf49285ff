import { minutes, moduleMinutes } from "../derive/lengths.ts";
import { objectiveEvidence, tracksOfModule } from "../derive/objective-evidence.ts";
import type { Bloom } from "../language/bloom.ts";
import type { Lesson, Module, Objective } from "../language/language.ts";
import { withoutFrontMatter } from "../text/front-matter.ts";
import { objectiveLevel } from "../text/objective-level.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Overlay } from "./overlay.ts";
import type {
  ProgramAssessment,
  ProgramExercise,
  ProgramLesson,
  ProgramModule,
  ProgramObjective,
} from "./program.ts";

interface Parts {
  readonly assessments: readonly ProgramAssessment[];
  readonly exercises: readonly ProgramExercise[];
}

/** Every module, in the order of their ids. */
export function resolveModules(
  workspace: Workspace,
  overlay: Overlay,
  parts: Parts,
): readonly ProgramModule[] {
  return workspace.world.keys("module").flatMap((id) => {
    const module = overlay.document("module", id);
    return module === undefined ? [] : [resolveModule(id, module, workspace, overlay, parts)];
  });
}

function resolveModule(
  id: string,
  module: Module,
  workspace: Workspace,
  overlay: Overlay,
  parts: Parts,
): ProgramModule {
  const { world } = workspace;
  const tracks = world.get(tracksOfModule, id);
  const roles = tracks.flatMap((track) => world.value("track", track)?.role ?? []);
  return {
    ...module,
    id,
    level: Number(module.level) as 1 | 2 | 3 | 4,
    folder: `modules/${id}`,
    tracks,
    roles: [...new Set(roles)],
    minutes: world.get(moduleMinutes, id),
    objectives: Object.entries(module.objectives).map(([name, objective]) =>
      resolveObjective(`${id}/${name}`, name, objective, workspace),
    ),
    lessons: module.lessons.map((lesson) => resolveLesson(id, lesson, overlay)),
    exercises: (module.exercises ?? []).flatMap(
      (exercise) => parts.exercises.find((each) => each.id === exercise) ?? [],
    ),
    assessments: (module.assessments ?? []).flatMap(
      (assessment) => parts.assessments.find((each) => each.id === assessment) ?? [],
    ),
  };
}

function resolveObjective(
  key: string,
  id: string,
  objective: Objective,
  workspace: Workspace,
): ProgramObjective {
  const evidence = workspace.world.get(objectiveEvidence, key);
  const steps = evidence.steps.filter((step) => step.checked).map((step) => step.key);
  return {
    ...objective,
    id,
    key,
    ...levelOf(objective, workspace),
    taught: evidence.taught,
    practised: evidence.exercises,
    assessed: [...evidence.items.filter((item) => item.measures).map((item) => item.key), ...steps],
  };
}

/** By the source language's verbs: a translation does not change what is asked. */
function levelOf(objective: Objective, workspace: Workspace): { readonly level?: Bloom } {
  const language = workspace.world.head("program", "program")?.languages?.[0] ?? "en";
  const level = objectiveLevel(objective, language);
  return level === undefined ? {} : { level };
}

function resolveLesson(module: string, lesson: Lesson, overlay: Overlay): ProgramLesson {
  const text = lesson.text === undefined ? undefined : overlay.markdown(`modules/${module}`, lesson.text);
  return {
    ...lesson,
    key: `${module}/${lesson.id}`,
    minutes: minutes(lesson.duration),
    objectives: (lesson.objectives ?? []).map((objective) =>
      objective.includes("/") ? objective : `${module}/${objective}`,
    ),
    markdown: withoutFrontMatter(text?.text ?? ""),
    ...(text === undefined ? {} : { file: text.file }),
  };
}
