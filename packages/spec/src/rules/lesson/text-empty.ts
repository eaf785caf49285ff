import { lessonText, versionsOf } from "../lesson-text.ts";
import { defineRule } from "../rule.ts";

/** A lesson's file says something, in every language. */
export const textEmpty = defineRule({
  code: "lesson/text-empty",
  severity: "error",
  demand: "A lesson's text has something in it.",
  subject: "lesson",
  *check(subject, world) {
    const { id, owner, value } = subject;
    const text = lessonText(subject, world);
    if (text === undefined || world.head("module", owner)?.status === "draft") return;
    if (isEmpty(text.facts))
      yield {
        path: ["text"],
        message: `The text of the lesson "${id}" (${value.text}) is empty.`,
        hint: "Write the lesson there: what people will do, an example, what to try. Or remove text: while it is taught by the trainer alone.",
      };
    else
      for (const file of versionsOf(text.path, world)) {
        const facts = world.file(file)?.markdown;
        if (facts !== undefined && isEmpty(facts))
          yield {
            file,
            message: `This version of the lesson "${id}" is empty.`,
            hint: `Write in it what ${value.text} says, or remove the file: then people read ${value.text}.`,
          };
      }
  },
});

function isEmpty({
  body,
  headings,
}: {
  readonly body: boolean;
  readonly headings: readonly unknown[];
}): boolean {
  return !body && headings.length === 0;
}
