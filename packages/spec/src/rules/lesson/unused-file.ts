import { type OrphanTranslation, orphanTranslations } from "../../derive/orphan-translations.ts";
import { unusedTexts } from "../../derive/unused-texts.ts";
import type { World } from "../../workspace/world.ts";
import { intact } from "../intact.ts";
import { pathOf } from "../missing-target.ts";
import { defineRule, type Finding } from "../rule.ts";
import { isAddress, relativePath, workspacePath } from "../workspace-path.ts";

/** Each text in a module's folder belongs to a lesson. */
export const unusedFile = defineRule({
  code: "lesson/unused-file",
  severity: "warning",
  demand: "A Markdown file in a module's folder is the text of a lesson.",
  subject: "module",
  *check(subject, world) {
    const { id, file } = subject;
    const unused = world.get(unusedTexts, id);
    if (unused.length === 0 || !intact(subject, world) || !world.sound("lesson")) return;
    if (namesMissingFile(id, file, world)) return;
    const orphans = world.get(orphanTranslations, id);
    yield* orphans.map(tellOrphan);
    const [first, ...others] = unused.filter((each) => !orphans.some(({ path }) => path === each));
    if (first === undefined) return;
    const name = relativePath(file, first);
    yield {
      path: ["lessons"],
      key: true,
      message:
        others.length === 0
          ? `No lesson of "${id}" uses ${name}, so nobody reads it.`
          : `No lesson of "${id}" uses ${name} and ${others.length} more ${others.length === 1 ? "file" : "files"}: ${others.map((path) => relativePath(file, path)).join(", ")}.`,
      hint: `Add a lesson with text: ${name}, link to it from a lesson, or remove it. What is for authors only begins with an underscore: ${underscored(name)}.`,
    };
  },
});

function tellOrphan({ path, source, meant }: OrphanTranslation): Finding {
  return {
    file: path,
    message: `This is a translation or a variant of ${nameOf(source)}, which is not there, so nobody reads it.`,
    hint:
      meant === undefined
        ? `Name it after the lesson's text that it belongs to, or remove it.`
        : `Did you mean "${nameOf(meant)}"? Rename the file.`,
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function underscored(name: string): string {
  return name.replace(/([^/]+)$/, "_$1");
}

/** The file may be the one that was meant. */
function namesMissingFile(module: string, file: string, world: World): boolean {
  const lessons = world.value("module", module)?.lessons ?? [];
  return lessons.some(({ text, media = [] }) =>
    [text, ...media.flatMap((medium) => [medium.file, medium.transcript])].some(
      (path) => path !== undefined && (isMissing(workspacePath(file, path), world) || hasDeadLink(path)),
    ),
  );

  function hasDeadLink(written: string): boolean {
    const path = workspacePath(file, written) ?? "";
    return (world.file(path)?.markdown?.links ?? []).some(
      ({ target }) =>
        /\.md(?:$|[?#])/i.test(target) && !isAddress(target) && isMissing(pathOf(target, path), world),
    );
  }
}

/** What cannot be read is as good as missing. */
function isMissing(path: string | undefined, world: World): boolean {
  const facts = path === undefined ? undefined : world.file(path);
  return facts === undefined || (path?.endsWith(".md") === true && facts.markdown === undefined);
}
