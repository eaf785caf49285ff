import { translationOf } from "../../derive/translation.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** What people read is translated into each language that is begun. */
export const untranslated = defineRule({
  code: "locale/untranslated",
  severity: "warning",
  demand: "What people read is translated into every language whose catalogue is begun.",
  subject: "program",
  *check(subject, world) {
    if (!intact(subject, world)) return;
    const [source, ...others] = subject.value.languages ?? [];
    for (const [index, language] of others.entries()) {
      const { missing, files } = world.get(translationOf, language);
      const places = [...files, ...missing];
      const [first] = places;
      if (first === undefined || language === source) continue;
      yield {
        path: ["languages", index + 1],
        message: `${count(missing.length, files.length)} not translated to "${language}": ${few(places)}.`,
        hint: `Learners read ${places.length > 1 ? "them" : "it"} in "${source}". ${wayOut(language, missing[0], files[0])}`,
      };
    }
  },
});

function count(texts: number, files: number): string {
  const parts = [
    files === 0 ? [] : `${files} lesson ${files === 1 ? "text" : "texts"}`,
    texts === 0 ? [] : `${texts} ${texts === 1 ? "text" : "texts"}`,
  ].flat();
  return `${parts.join(" and ")} ${texts + files === 1 ? "is" : "are"}`;
}

function wayOut(language: string, text: string | undefined, file: string | undefined): string {
  return [
    text === undefined
      ? []
      : `Translations stand in locales/${language}.po, each with its place: msgctxt "${text}".`,
    file === undefined ? [] : `Write a lesson's translation beside it: ${file}.`,
  ]
    .flat()
    .join(" ");
}

/** The first places and the number of the others. */
function few(places: readonly string[]): string {
  const shown = places.slice(0, 3).join(", ");
  return places.length > 3 ? `${shown} and ${places.length - 3} more` : shown;
}
