import type { MarkdownFacts } from "../documents/markdown-facts.ts";
import type { World } from "../workspace/world.ts";
import type { Subject } from "./rule.ts";
import { workspacePath } from "./workspace-path.ts";

/** The file of a lesson's text and what is known of it. */
export interface LessonText {
  readonly path: string;
  readonly facts: MarkdownFacts;
}

/** The text of a lesson, where its file can be read. */
export function lessonText({ file, value }: Subject<"lesson">, world: World): LessonText | undefined {
  const path = value.text === undefined ? undefined : workspacePath(file, value.text);
  const facts = path === undefined ? undefined : world.file(path)?.markdown;
  return path === undefined || facts === undefined ? undefined : { path, facts };
}
