import type { Checkpoint } from "../../language/language.ts";
import { checkpointsOf, matchersOf, operatorsOf } from "../checkpoints.ts";
import { defineRule } from "../rule.ts";

/** Shorter answers are words of every sentence. */
const shortest = 5;

/** The first hint is a nudge. */
export const hintGivesAway = defineRule({
  code: "exercise/hint-gives-away",
  severity: "warning",
  demand: "The first hint of a step is a nudge, not the answer.",
  subject: "step",
  *check({ id, owner, value }, world) {
    const [first, ...more] = value.hints ?? [];
    const lab = world.value("lab", owner);
    if (first === undefined || lab === undefined) return;
    const scenario = world.head("exercise", owner)?.scenario ?? "";
    const answer = checkpointsOf(lab)
      .filter(({ step }) => step === id)
      .flatMap(({ checkpoint }) => expectedTexts(checkpoint))
      .find((text) => first.includes(text) && !`${value.do}\n${scenario}`.includes(text));
    if (answer === undefined) return;
    yield {
      path: ["hints", 0],
      message: `The first hint of "${id}" already contains what its check looks for: "${answer}".`,
      hint:
        more.length > 0
          ? "Begin with where to look, and keep the answer for the last hint."
          : "Put a hint before it that says where to look.",
    };
  },
});

/** The texts that only a solved step shows. */
function expectedTexts(checkpoint: Checkpoint): readonly string[] {
  return matchersOf(checkpoint).flatMap(({ matcher }) => {
    const { eq, contains } = operatorsOf(matcher);
    return [eq, contains].filter((text) => typeof text === "string" && text.length >= shortest) as string[];
  });
}
