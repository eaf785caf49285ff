import { lessonFiles, textsByModule } from "../../derive/unused-texts.ts";
import { isLanguageCode } from "../../text/language-codes.ts";
import type { World } from "../../workspace/world.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** Each translated text is in a language of the program. */
export const undeclared = defineRule({
  code: "locale/undeclared",
  severity: "warning",
  demand: "A lesson's text is translated to a language of the program.",
  subject: "program",
  *check(subject, world) {
    if (!intact(subject, world) || world.mayDefine("variant")) return;
    const declared = subject.value.languages ?? [];
    const names = new Set([...declared, ...world.keys("variant")]);
    for (const [tag, [first, ...others]] of translationsTo((each) => !names.has(each), world)) {
      if (first === undefined) continue;
      const also = others.length === 0 ? "" : `, nor ${others.length} more like it`;
      yield {
        file: first,
        message: `Nobody reads this text${also}: "${tag}" is no language of the program.`,
        hint: wayOut(tag, first, declared),
      };
    }
  },
});

/** Texts of lessons by the language that their names end with, as far as that is asked for. */
function translationsTo(
  isAsked: (tag: string) => boolean,
  world: World,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [module, paths] of Object.entries(world.get(textsByModule, "")))
    for (const path of paths) {
      const tag = /\.([\w-]+)\.md$/.exec(path)?.[1] ?? "";
      if (!isLanguageCode(tag) || !isAsked(tag) || !isTranslation(path, module, world)) continue;
      found.set(tag, [...(found.get(tag) ?? []), path]);
    }
  return found;
}

/** Of a lesson's text, or of a variant of one; not a lesson's own text. */
function isTranslation(path: string, module: string, world: World): boolean {
  const own = world.get(lessonFiles, module);
  const [stem = "", shorter = ""] = [1, 2].map((count) =>
    path.replace(new RegExp(`(?:\\.[\\w-]+){${count}}\\.md$`), ".md"),
  );
  return !own.includes(path) && (own.includes(stem) || own.includes(shorter));
}

/** The language of another country, or of none, may be the one that was meant. */
function wayOut(tag: string, path: string, declared: readonly string[]): string {
  const base = (each: string) => each.split("-")[0]?.toLowerCase();
  const near = declared.find((each) => base(each) === base(tag));
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (near !== undefined)
    return `Did you mean "${name.replace(`.${tag}.md`, `.${near}.md`)}"? Rename the file.`;
  return `Add "${tag}" to languages: in training.yaml, or begin the file's name with an underscore until it is taught.`;
}
