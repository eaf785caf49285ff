import { lessonText } from "../lesson-text.ts";
import { placeIn } from "../place-in.ts";
import { defineRule } from "../rule.ts";

/** Who cannot see a picture reads what it shows. */
export const altMissing = defineRule({
  code: "accessibility/alt-missing",
  severity: "warning",
  demand: "A picture in a lesson says in words what it shows.",
  subject: "lesson",
  *check(subject, world) {
    const text = lessonText(subject, world);
    if (text === undefined) return;
    for (const { alt, target, ...place } of text.facts.images) {
      if (!saysNothing(alt, target)) continue;
      yield {
        ...placeIn(text.path, place),
        message: `The picture "${target}" ${alt.trim() === "" ? "has no description" : `is described as "${alt.trim()}" only`}.`,
        hint: "Write what it shows between the square brackets: ![The builder with a decision on the amount](…).",
      };
    }
  },
});

/** Nothing, the file's name, or a word for pictures. */
function saysNothing(alt: string, target: string): boolean {
  const text = alt.trim().toLowerCase();
  const file = target.slice(target.lastIndexOf("/") + 1).toLowerCase();
  if (text === "" || text === file || text === file.replace(/\.\w+$/, "")) return true;
  return /^(?:an? |the )?(?:image|picture|photo|screenshot|screen shot|icon|figure|img|gambar|foto|tangkapan layar)[ _-]?\d*$/.test(
    text,
  );
}
