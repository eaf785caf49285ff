import { isFoundByBuilding, problemCodes } from "../../diagnostics/problem-codes.ts";
import { nearest } from "../../text/nearest.ts";
import { definedCodes, defineRule } from "../rule.ts";

/** A severity is set for a code that exists. */
export const unknownCode = defineRule({
  code: "check/unknown-code",
  severity: "error",
  demand: "A severity is set for a code that exists.",
  subject: "program",
  *check({ value }) {
    const known = new Set([...problemCodes.map(({ code }) => code), ...definedCodes()]);
    for (const code of Object.keys(value.check?.rules ?? {})) {
      if (known.has(code) || isFoundByBuilding(code)) continue;
      const near = nearest(code, known);
      const path = ["check", "rules", code];
      yield {
        path,
        key: true,
        message: `No rule has the code "${code}", so this line changes nothing.`,
        hint:
          near === undefined
            ? "Remove the line. The codes stand in the reference of rules."
            : `Did you mean "${near}"?`,
        ...(near === undefined
          ? {}
          : { fixes: [{ title: `Change to "${near}"`, edits: [{ path, key: true, newText: near }] }] }),
      };
    }
  },
});
