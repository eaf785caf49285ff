import { translationOf } from "../../derive/translation.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A translation is of the text as it is today. */
export const stale = defineRule({
  code: "locale/stale",
  severity: "warning",
  demand: "A translation is of the text as it is today.",
  subject: "program",
  *check(subject, world) {
    if (!intact(subject, world)) return;
    const [source, ...others] = subject.value.languages ?? [];
    for (const [index, language] of others.entries()) {
      const { stale } = world.get(translationOf, language);
      const [first] = stale;
      if (first === undefined || language === source) continue;
      const several = stale.length > 1;
      const shown = `${stale.slice(0, 3).join(", ")}${stale.length > 3 ? ` and ${stale.length - 3} more` : ""}`;
      yield {
        path: ["languages", index + 1],
        message: `${stale.length} ${several ? "translations" : "translation"} to "${language}" ${several ? "are of texts that have" : "is of a text that has"} changed since: ${shown}.`,
        hint: `Translate ${several ? "them" : "it"} again in locales/${language}.po, and write the text of today as its msgid. Until then learners read what was true before.`,
      };
    }
  },
});
