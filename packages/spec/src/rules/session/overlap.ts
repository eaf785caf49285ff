import { defineRule } from "../rule.ts";
import { wholeParts } from "../whole-session.ts";

/** A part of a session is over before the next begins. */
export const overlap = defineRule({
  code: "session/overlap",
  severity: "warning",
  demand: "A part of a session begins after what is taught in the part before it.",
  subject: "session",
  *check(subject, world) {
    const { further = [] } = subject.value;
    const parts = wholeParts(subject, world);
    for (const index of further.keys()) {
      const [before, part] = [parts[index], parts[index + 1]];
      if (before === undefined || part === undefined) continue;
      if (part.begins <= before.begins || part.begins >= before.ends) continue;
      yield {
        path: ["further", index],
        message: `This part begins at ${clock(part.begins)}, and what is taught in the one before it takes until ${clock(before.ends)}.`,
        hint: "Let it begin later, name more parts, or name fewer modules: in modules:. Breaks and lunch are counted.",
        related: [
          {
            path: index === 0 ? ["start"] : ["further", index - 1],
            message: `That part begins at ${clock(before.begins)}.`,
          },
        ],
      };
    }
  },
});

function clock(minutes: number): string {
  return new Date(Math.ceil(minutes) * 60_000).toISOString().slice(11, 16);
}
