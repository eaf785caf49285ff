import type { ProgramAssessment, ProgramExercise, ProgramLesson, ProgramModule } from "@coursewright/spec";
import type { GuidePlan } from "./guide-plan.ts";

/** The lessons that a trainer gives, with their modules. */
export function lessonsOf({ modules }: GuidePlan): readonly (readonly [ProgramLesson, ProgramModule])[] {
  return modules.flatMap(({ module, steps }) =>
    steps.flatMap((step) => (step.kind === "lesson" ? [[step.lesson, module] as const] : [])),
  );
}

export function exercisesOf({ modules }: GuidePlan): readonly ProgramExercise[] {
  return modules.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === "exercise" ? [step.exercise] : [])),
  );
}

/** Everything that is asked, in its order: before, in the modules, afterwards. */
export function assessmentsOf({ scope, modules }: GuidePlan): readonly ProgramAssessment[] {
  return [...scope.before, ...modules.flatMap(({ module }) => module.assessments), ...scope.after];
}
