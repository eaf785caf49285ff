import { defineRule } from "../rule.ts";

/** Practice is proved by checkpoints. */
export const noLab = defineRule({
  code: "exercise/no-lab",
  severity: "info",
  demand: "An exercise has a lab that checks its steps.",
  subject: "exercise",
  *check({ id, value }, world) {
    const steps = (value.guided?.length ?? 0) + (value.independent?.length ?? 0);
    if (steps === 0 || world.exists("lab", id) || world.mayDefine("lab", id)) return;
    yield {
      path: ["title"],
      message: `Nothing checks the steps of "${id}": there is no exercises/${id}/lab.yaml.`,
      hint: "Add one with environment: and steps:. A check of the kind manual is enough where a person looks.",
    };
  },
});
