import { defineRule } from "../rule.ts";

/** A catalogue is a gettext catalogue. */
export const unreadable = defineRule({
  code: "locale/unreadable",
  severity: "error",
  demand: "Every line of a catalogue is a comment, or a keyword with a text in quotes.",
  subject: "program",
  *check({ value }, world) {
    const [source, ...others] = value.languages ?? [];
    for (const [index, language] of others.entries()) {
      const [first, ...more] = world.locale(language)?.problems ?? [];
      if (first === undefined || language === source) continue;
      const lines =
        more.length === 0 ? "" : `, and ${more.length} more ${more.length === 1 ? "line" : "lines"}`;
      yield {
        path: ["languages", index + 1],
        message: `Line ${first.line} of locales/${language}.po cannot be read${lines}.`,
        hint: 'Each line is a comment (#), or msgctxt, msgid or msgstr with a text in double quotes; inside it a double quote is written \\".',
      };
    }
  },
});
