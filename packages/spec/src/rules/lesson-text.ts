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

/** A lesson's text in other languages and variants, as far as those files are there. */
export function versionsOf(source: string, world: World): readonly string[] {
  const stem = source.replace(/\.md$/, "");
  const languages = (world.head("program", "program")?.languages ?? []).slice(1);
  const variants = world.keys("variant");
  const endings = [
    ...languages,
    ...variants,
    ...variants.flatMap((variant) => languages.map((language) => `${variant}.${language}`)),
  ];
  return endings.map((ending) => `${stem}.${ending}.md`).filter((path) => world.file(path) !== undefined);
}
