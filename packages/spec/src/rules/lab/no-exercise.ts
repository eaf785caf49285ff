import { defineRule } from "../rule.ts";

/** A lab belongs to an exercise. */
export const noExercise = defineRule({
  code: "lab/no-exercise",
  severity: "error",
  demand: "A lab stands beside the exercise it belongs to.",
  subject: "lab",
  *check({ id }, world) {
    if (world.exists("exercise", id) || world.mayDefine("exercise", id)) return;
    yield {
      path: ["steps"],
      key: true,
      message: `There is no exercises/${id}/exercise.yaml, so learners are never told what to do in this lab.`,
      hint: "Add it with title, objectives, duration, scenario and the steps, or remove this file.",
    };
  },
});
