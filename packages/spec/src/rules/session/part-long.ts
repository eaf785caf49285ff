import { defineRule } from "../rule.ts";
import { wholeParts } from "../whole-session.ts";

/** Nobody is taught for so many hours in one go. */
const longest = 16 * 60;

/** A part of a session fits into a day. */
export const partLong = defineRule({
  code: "session/part-long",
  severity: "warning",
  demand: "A part of a session takes at most 16 hours.",
  subject: "session",
  *check(subject, world) {
    const parts = wholeParts(subject, world);
    const index = parts.findIndex(({ begins, ends }) => ends - begins > longest);
    const part = parts[index];
    if (part === undefined) return;
    yield {
      path: index === 0 ? ["start"] : ["further", index - 1],
      message: `What is taught in this part takes ${Math.ceil((part.ends - part.begins) / 60)} hours, breaks included.`,
      hint: "Write when the session goes on, for example further: [2026-11-04T09:00], or name fewer modules: in modules:.",
    };
  },
});
