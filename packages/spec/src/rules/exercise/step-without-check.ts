import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** Every step of an exercise with a lab is checked. */
export const stepWithoutCheck = defineRule({
  code: "exercise/step-without-check",
  severity: "error",
  demand: "Every step of an exercise with a lab has a check.",
  subject: "step",
  *check({ id, key, owner }, world) {
    if (!world.exists("lab", owner) || !intact({ kind: "lab", key: owner }, world)) return;
    const named = world.references("lab", owner).filter(({ kinds }) => kinds.includes("step"));
    if (named.some(({ asKey, text }) => asKey && (text === id || text === key))) return;
    if (named.some(({ asKey, text }) => asKey && !world.exists("step", `${owner}/${text}`))) return;
    yield {
      path: ["id"],
      message: `Nothing checks the step "${id}": exercises/${owner}/lab.yaml does not name it.`,
      hint: `Add ${id}: below steps: there, with a solution and a check (of the kind manual where a person looks).`,
    };
  },
});
