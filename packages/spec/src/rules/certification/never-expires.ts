import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

const twoYears = 2 * 365 * 86_400;

/** A certification is renewed within two years, or it says why not. */
export const neverExpires = defineRule({
  code: "certification/never-expires",
  severity: "warning",
  demand: "A certification is renewed within two years, or it says why not.",
  subject: "certification",
  *check(subject, world) {
    const { id, value } = subject;
    if (value.because !== undefined || (value.valid ?? Infinity) <= twoYears) return;
    if (!intact(subject, world)) return;
    yield {
      ...(value.valid === undefined ? {} : { path: ["valid"] }),
      message:
        value.valid === undefined
          ? `The certification "${id}" never expires.`
          : `The certification "${id}" counts for more than two years.`,
      hint: "The product changes: valid: 1y asks people to renew it yearly. Where that is wrong, say why: because: …",
    };
  },
});
