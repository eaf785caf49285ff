import { countWords } from "../../documents/markdown-facts.ts";
import { lessonText } from "../lesson-text.ts";
import { defineRule } from "../rule.ts";

/** A lesson's file has words in it. */
export const textEmpty = defineRule({
  code: "lesson/text-empty",
  severity: "warning",
  demand: "A lesson's text has words in it.",
  subject: "lesson",
  *check(subject, world) {
    const { id, owner, value } = subject;
    const facts = lessonText(subject, world)?.facts;
    if (facts === undefined || world.head("module", owner)?.status === "draft") return;
    const titles = facts.headings.length > 0 && facts.words <= wordsIn(facts.headings);
    if ((facts.words > 0 && !titles) || facts.images.length > 0) return;
    yield {
      path: ["text"],
      message: `The text of the lesson "${id}" (${value.text}) ${facts.words === 0 ? "is empty" : "has headings only"}.`,
      hint: "Write the lesson there, or remove text: while it is taught by the trainer alone.",
    };
  },
});

function wordsIn(headings: readonly { readonly text: string }[]): number {
  return headings.reduce((sum, { text }) => sum + countWords(text), 0);
}
