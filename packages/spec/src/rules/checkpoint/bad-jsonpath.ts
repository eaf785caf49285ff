import { shorten } from "../../types/mismatch.ts";
import { checkpointsOf, matchersOf } from "../checkpoints.ts";
import { defineRule } from "../rule.ts";

/** A value is named by a JSONPath. */
export const badJsonpath = defineRule({
  code: "checkpoint/bad-jsonpath",
  severity: "error",
  demand: "A value of a document is named by a JSONPath.",
  subject: "lab",
  *check({ value }) {
    for (const { step, path, checkpoint } of checkpointsOf(value)) {
      for (const { path: place, jsonPath } of matchersOf(checkpoint)) {
        const written = String(place.at(-1));
        const why = jsonPath ? whyNot(written) : undefined;
        if (why === undefined) continue;
        yield {
          path: [...path, ...place],
          key: true,
          message: `"${shorten(written)}" in the check of "${step}" is not a JSONPath: ${why}.`,
          hint: "Begin with $ for the whole document: $.name, $.items[0].amount, $[*].name.",
        };
      }
    }
  },
});

/** What RFC 9535 can never allow; a full reading happens when the lab runs. */
function whyNot(path: string): string | undefined {
  if (!path.startsWith("$")) return "it does not begin with $";
  const bare = path.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "x");
  if (/['"]/.test(bare)) return "a quotation mark is not closed";
  if (!isBalanced(bare)) return "a bracket is not closed";
  if (/\.$/.test(bare)) return "it ends in a dot";
  if (/\[\]/.test(bare)) return "nothing stands between the brackets";
  if (/\.{3}/.test(bare)) return "it has three dots in a row";
  return /^\$(?=[^.[\s])/.test(bare) ? "a dot or a bracket must follow the $" : undefined;
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const sign of text) {
    if (sign === "[" || sign === "(") open.push(sign === "[" ? "]" : ")");
    else if ((sign === "]" || sign === ")") && open.pop() !== sign) return false;
  }
  return open.length === 0;
}
