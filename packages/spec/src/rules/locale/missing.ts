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
        hint: `Learners would read everything in "${source}". Add the file, or remove the language.`,
      };
    }
  },
});
