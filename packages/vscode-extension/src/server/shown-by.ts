import type { Program, ProgramModule } from "@coursewright/spec";

/** What of a module a file is. */
export interface Shown {
  readonly module: string;
  /** As the player names its pages: `module/lesson`, an exercise or an assessment; absent for the module itself. */
  readonly page?: string;
  readonly title: string;
}

/** What a file of the workspace becomes for learners; `undefined` where it becomes nothing of its own. */
export function shownBy(program: Program, path: string): Shown | undefined {
  for (const module of program.modules) {
    const lesson = module.lessons.find(({ file }) => file !== undefined && sourceOf(file) === sourceOf(path));
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

/** A translated lesson stands for the same page. */
function sourceOf(path: string): string {
  return path.replace(/(?:\.[a-z]{2,3}(?:-[A-Za-z0-9]+)*)?\.md$/, ".md");
}
