import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A lesson has something that teaches. */
export const noText = defineRule({
  code: "lesson/no-text",
  severity: "warning",
  demand: "A lesson has a text, a recording, or words for the trainer.",
  subject: "lesson",
  *check(subject, world) {
    const { text, media = [], facilitator, activity, producer } = subject.value;
    if (text !== undefined || media.length > 0 || !intact(subject, world)) return;
    if (facilitator !== undefined || activity !== undefined || producer !== undefined) return;
    if (world.head("module", subject.owner)?.status === "draft") return;
    yield {
      path: ["title"],
      message: `The lesson "${subject.id}" is a title only: learners find nothing in it.`,
      hint: "Add text: with a Markdown file, media: with a recording, or facilitator: with what the trainer does.",
    };
  },
});
