import type { World } from "../../workspace/world.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** Who takes an assessment that counts knows when it is passed. */
export const passMissing = defineRule({
  code: "assessment/pass-missing",
  severity: "warning",
  demand: "A post-assessment, and a certification's quiz, says how much is needed to pass.",
  subject: "assessment",
  *check(subject, world) {
    const { value, id } = subject;
    if (value.pass !== undefined || !intact(subject, world)) return;
    const certifications = world
      .uses("assessment", id)
      .filter(({ kind }) => kind === "certification")
      .map(({ key }) => key);
    if (certifications.length === 0 ? value.when !== "post" : statesPass(certifications, world)) return;
    yield {
      path: ["when"],
      message:
        certifications.length === 0
          ? `"${id}" is taken to confirm, and nothing says how much is needed to pass.`
          : `"${id}" is the quiz of the certification "${certifications[0]}", and neither says how much is needed to pass.`,
      hint: "Add pass: with a percentage; 80% is usual.",
    };
  },
});

/** A certification that is not read whole may say it too. */
function statesPass(keys: readonly string[], world: World): boolean {
  return keys.every(
    (key) =>
      world.value("certification", key)?.pass !== undefined || !intact({ kind: "certification", key }, world),
  );
}
