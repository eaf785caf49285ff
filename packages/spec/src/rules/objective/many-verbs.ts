import { wordingOf } from "../objectives.ts";
import { defineRule } from "../rule.ts";

/** An objective asks for one performance, or for two that belong together. */
export const manyVerbs = defineRule({
  code: "objective/many-verbs",
  severity: "warning",
  demand: "An objective asks for one performance, or for two that belong together.",
  subject: "objective",
  *check(subject, world) {
    const { value } = subject;
    const performances = wordingOf(subject, world)?.performances ?? [];
    if (performances.length < 3) return;
    const verbs = performances.map(({ start, end }) => `"${value.statement.slice(start, end)}"`);
    yield {
      path: ["statement"],
      message: `This objective asks for ${verbs.length} things at once: ${verbs.join(", ")}.`,
      hint: "Make an objective of each, so that each can be taught, practised and tested, or keep the one that contains the others.",
    };
  },
});
