import { minutes } from "../derive/lengths.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Overlay } from "./overlay.ts";
import type { ProgramExercise } from "./program.ts";

/** Every exercise with its engineer's half, in the order of their ids. */
export function resolveExercises(workspace: Workspace, overlay: Overlay): readonly ProgramExercise[] {
  return workspace.world.keys("exercise").flatMap((id) => {
    const exercise = overlay.document("exercise", id);
    if (exercise === undefined) return [];
    const lab = overlay.document("lab", id);
    const steps = (part: typeof exercise.guided) =>
      (part ?? []).map((step) => ({ ...step, objectives: step.objectives ?? exercise.objectives }));
    return [
      {
        ...exercise,
        id,
        folder: `exercises/${id}`,
        minutes: minutes(exercise.duration),
        guided: steps(exercise.guided),
        independent: steps(exercise.independent),
        ...(lab === undefined ? {} : { lab }),
      },
    ];
  });
}
