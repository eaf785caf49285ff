import type { Workspace } from "../workspace/workspace.ts";
import type { Coverage, ProgramModule } from "./program.ts";

/** What is taught, practised and assessed, in numbers. */
export function coverageOf(workspace: Workspace, modules: readonly ProgramModule[]): Coverage {
  const objectives = modules.flatMap((module) => module.objectives);
  const taught = new Set(modules.flatMap((module) => module.features ?? []));
  const features = workspace.world.keys("feature");
  return {
    objectives: objectives.length,
    taught: objectives.filter((objective) => objective.taught.length > 0).length,
    practised: objectives.filter((objective) => objective.practised.length > 0).length,
    assessed: objectives.filter((objective) => objective.assessed.length > 0).length,
    features: {
      taught: features.filter((feature) => taught.has(feature)),
      untaught: features.filter((feature) => !taught.has(feature)),
    },
  };
}
