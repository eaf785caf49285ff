import type { Program, ProgramModule } from "@coursewright/spec";

/** What of a module a file is. */
export interface Shown {
  readonly module: string;
  /** As the player names its pages: `module/lesson`, an exercise or an assessment; absent for the module itself. */
  readonly page?: string;
  readonly title: string;
}

/**
 * What a file of the workspace becomes for learners; `undefined` where it becomes nothing of its own.
 *
 * @param endings languages and variants: a lesson's text for one of them stands for the same page.
 */
export function shownBy(program: Program, path: string, endings: readonly string[]): Shown | undefined {
  const source = sourceOf(path, endings);
  for (const module of program.modules) {
    const lesson = module.lessons.find(
      ({ file }) => file !== undefined && sourceOf(file, endings) === source,
    );
    if (lesson !== undefined) return { module: module.id, page: lesson.key, title: lesson.title };
    const part = partAt(module, path);
    if (part !== undefined) return { module: module.id, page: part.id, title: part.title };
    if (path.startsWith(`${module.folder}/`)) return { module: module.id, title: module.title };
  }
  return undefined;
}

function partAt({ exercises, assessments }: ProgramModule, path: string) {
  const assessment = /^assessments\/([^/.]+)\.assessment\.(?:yaml|md)$/.exec(path)?.[1];
  return (
    exercises.find(({ folder }) => path.startsWith(`${folder}/`)) ??
    assessments.find(({ id }) => id === assessment)
  );
}

function sourceOf(path: string, endings: readonly string[]): string {
  const ending = endings.find((each) => path.endsWith(`.${each}.md`));
  return ending === undefined ? path : sourceOf(`${path.slice(0, -ending.length - 4)}.md`, endings);
}
