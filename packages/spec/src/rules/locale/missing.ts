import { localeFile } from "../../language/language.ts";
import type { World } from "../../workspace/world.ts";
import { defineRule } from "../rule.ts";

/** Every language of a program but its source has a catalogue. */
export const missing = defineRule({
  code: "locale/missing",
  severity: "warning",
  demand: "Every language but the first has a catalogue of translations.",
  subject: "program",
  *check({ value }, world) {
    const [source, ...others] = value.languages ?? [];
    for (const [index, language] of others.entries()) {
      const path = `locales/${language}.po`;
      if (language === source || world.file(path) !== undefined) continue;
      yield {
        path: ["languages", index + 1],
        message: `Nothing is translated to "${language}": there is no ${path}.`,
        hint: `Learners would read everything in "${source}". ${wayOut(value.languages ?? [], world)}`,
      };
    }
  },
});

/** A catalogue of no language of the program may be the one that was meant. */
function wayOut(languages: readonly string[], world: World): string {
  const stray = world
    .paths()
    .find((path) => localeFile.test(path) && !languages.includes(localeFile.exec(path)?.[1] ?? ""));
  return stray === undefined
    ? "Add the file, or remove the language."
    : `${stray} belongs to no language of the program: rename it if it is the one.`;
}
