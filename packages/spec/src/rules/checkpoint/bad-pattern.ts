import { shorten } from "../../types/mismatch.ts";
import { checkpointsOf, matchersOf, operatorsOf } from "../checkpoints.ts";
import { defineRule } from "../rule.ts";

/** What must match is a regular expression. */
export const badPattern = defineRule({
  code: "checkpoint/bad-pattern",
  severity: "error",
  demand: "What stands behind matches: is a regular expression.",
  subject: "lab",
  *check({ value }) {
    for (const { step, path, checkpoint } of checkpointsOf(value)) {
      for (const { path: place, matcher } of matchersOf(checkpoint)) {
        const { matches } = operatorsOf(matcher);
        const why = matches === undefined ? undefined : whyNot(matches);
        if (why === undefined) continue;
        yield {
          path: [...path, ...place, ...(place.at(-1) === "matches" ? [] : ["matches"])],
          message: `"${shorten(String(matches))}" in the check of "${step}" is not a regular expression: ${why}.`,
          hint: "Write a backslash before signs that stand for themselves, or use contains: for plain text.",
        };
      }
    }
  },
});

/** Compiled as labs compile it: ECMAScript with the flags m and u. Placeholders of a table are filled in later. */
function whyNot(pattern: unknown): string | undefined {
  if (typeof pattern !== "string") return "a text is needed";
  try {
    new RegExp(pattern.replace(/\{\{[^{}]*\}\}/g, "x"), "mu");
    return undefined;
  } catch (error) {
    return error instanceof SyntaxError ? reason(error.message) : "it cannot be read";
  }
}

function reason(message: string): string {
  const text = message.slice(message.lastIndexOf(": ") + 2);
  return text.charAt(0).toLowerCase() + text.slice(1);
}
