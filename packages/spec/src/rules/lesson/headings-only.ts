import { lessonText } from "../lesson-text.ts";
import { defineRule } from "../rule.ts";

/** Below a lesson's headings something is said. */
export const headingsOnly = defineRule({
  code: "lesson/headings-only",
  severity: "warning",
  demand: "A lesson's text has more than headings.",
  subject: "lesson",
  *check(subject, world) {
    const { id, owner, value } = subject;
    const facts = lessonText(subject, world)?.facts;
    if (facts === undefined || world.head("module", owner)?.status === "draft") return;
    if (facts.body || facts.headings.length === 0) return;
    yield {
      path: ["text"],
      message: `The text of the lesson "${id}" (${value.text}) has headings only.`,
      hint: "Write below them what people should learn, or remove text: while it is taught by the trainer alone.",
    };
  },
});
