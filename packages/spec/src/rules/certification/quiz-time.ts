import { defineRule } from "../rule.ts";

/** A certification's quiz is taken after the teaching. */
export const quizTime = defineRule({
  code: "certification/quiz-time",
  severity: "warning",
  demand: "A certification's quiz is taken after the teaching.",
  subject: "certification",
  *check({ id, value }, world) {
    const when = world.head("assessment", value.quiz)?.when;
    if (when !== "pre" && when !== "mid" && when !== "recall") return;
    yield {
      path: ["quiz"],
      message: `The quiz "${value.quiz}" of the certification "${id}" is a ${names[when]}, which never counts.`,
      hint: "Name an assessment with when: post, or make an exam of its own.",
      related: [
        { entity: { kind: "assessment", key: value.quiz }, path: ["when"], message: "Its time is set here." },
      ],
    };
  },
});

const names = { pre: "pre-assessment", mid: "check in between", recall: "recall exercise" } as const;
