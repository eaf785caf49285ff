import { lessonText } from "../lesson-text.ts";
import { placeIn } from "../place-in.ts";
import { defineRule } from "../rule.ts";

/** Headings go down one level at a time. */
export const headingOrder = defineRule({
  code: "accessibility/heading-order",
  severity: "warning",
  demand: "Headings of a lesson go down one level at a time.",
  subject: "lesson",
  *check(subject, world) {
    const text = lessonText(subject, world);
    if (text === undefined) return;
    let before = 1;
    for (const { level, text: heading, ...place } of text.facts.headings) {
      if (level > before + 1)
        yield {
          ...placeIn(text.path, place),
          message: `The heading "${heading}" is on level ${level}, below one on level ${before}.`,
          hint: `Write it with ${"#".repeat(before + 1)}. Who listens to a page moves through it by its headings.`,
        };
      before = level;
    }
  },
});
