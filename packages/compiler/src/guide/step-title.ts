import type { GuideContext } from "./guide-context.ts";
import type { GuideStep } from "./guide-plan.ts";

/** What an agenda calls a step: what is no lesson says what it is. */
export function stepTitle(step: GuideStep, { words, plain }: GuideContext): string {
  if (step.kind === "lesson") return plain(step.lesson.title, step.lesson.file ?? "training.yaml");
  if (step.kind === "exercise")
    return `${words("exercise")}: ${plain(step.exercise.title, `${step.exercise.folder}/exercise.yaml`)}`;
  return `${words("assessment")}: ${plain(step.assessment.title, `assessments/${step.assessment.id}`)}`;
}
