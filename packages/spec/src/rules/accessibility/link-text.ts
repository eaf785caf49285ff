import { plainText } from "../../text/plain-text.ts";
import { lessonText } from "../lesson-text.ts";
import { placeIn } from "../place-in.ts";
import { defineRule } from "../rule.ts";

/** A link says where it leads. */
export const linkText = defineRule({
  code: "accessibility/link-text",
  severity: "warning",
  demand: "The words of a link in a lesson say where it leads.",
  subject: "lesson",
  *check(subject, world) {
    const text = lessonText(subject, world);
    if (text === undefined) return;
    for (const { text: words, target, ...place } of text.facts.links) {
      if (!saysNothing.test(plainText(words))) continue;
      yield {
        ...placeIn(text.path, place),
        message: `The link to ${target} reads "${plainText(words)}".`,
        hint: "Put the words that say where it leads in the brackets: [the guide to routing rules](…). Many people hear links without what stands around them.",
      };
    }
  },
});

/** In English and Indonesian. */
const saysNothing =
  /^(?:(?:please )?(?:click |tap |press |see |look |read )?(?:it |more )?here|(?:this|that|the)(?: link| page| article| one)?|(?:a |see )?link|(?:read |learn |see )?more(?: info| information| details)?|details|(?:klik |tekan |lihat |baca )?di ?sini|(?:tautan|link|halaman)(?: ini)?|(?:baca |lihat )?selengkapnya|)[.!…>» ]*$/i;
