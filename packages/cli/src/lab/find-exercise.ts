import { realpathSync } from "node:fs";
import { type LabExercise, LabProblem } from "@coursewright/lab";
import type { Workspace } from "@coursewright/spec";
import type { CommandContext } from "../command-context.ts";
import { isUsageProblem, type UsageProblem } from "../command-line/command.ts";
import { didYouMean } from "../command-line/did-you-mean.ts";
import { findWorkspace } from "../host/find-workspace.ts";
import { loadWorkspace } from "../host/load-workspace.ts";
import { exerciseOf } from "./exercise-of.ts";

/** An exercise somebody named, and the workspace it stands in. */
export interface FoundExercise {
  readonly exercise: LabExercise;
  /** Absolute, links resolved. */
  readonly root: string;
}

/**
 * The exercise of that name in the workspace where the person stands; without a name the only one there is. One that
 * cannot be run is thrown as a `LabProblem`.
 */
export function findExercise(context: CommandContext, id: string | undefined): FoundExercise | UsageProblem {
  const found = findWorkspace(context.cwd);
  if (isUsageProblem(found)) return found;
  const root = realpathSync(found);
  const workspace = loadWorkspace(root);
  const ids = exerciseIds(workspace);
  const chosen = id ?? (ids.length === 1 ? ids[0] : undefined);
  if (chosen === undefined) return unnamed(ids);
  if (!ids.includes(chosen)) return notFound(chosen, ids);
  const exercise = exerciseOf(workspace, root, chosen);
  if (exercise === undefined) throw unusable(workspace, chosen);
  return { exercise, root };
}

/** The exercises of a workspace, sorted. */
export function exerciseIds(workspace: Workspace): readonly string[] {
  workspace.settle();
  return workspace.world.keys("exercise");
}

function unnamed(ids: readonly string[]): UsageProblem {
  if (ids.length === 0)
    return { problem: "The program has no exercise.", remedy: "Exercises are folders in exercises/." };
  return { problem: "Which exercise?", remedy: `Name one of: ${ids.join(", ")}.` };
}

/** Where there is one exercise only, the word may have been meant as one of its steps. */
function notFound(word: string, ids: readonly string[]): UsageProblem {
  const unknown = unknownExercise(word, ids);
  const [only] = ids;
  if (ids.length !== 1 || unknown.remedy.startsWith("Did you mean")) return unknown;
  return {
    ...unknown,
    remedy: `The only one is "${only}". If you mean a step, name it behind the exercise.`,
  };
}

/** The name that was not found, and what it may have meant. */
export function unknownExercise(id: string, ids: readonly string[]): UsageProblem {
  return {
    problem: `There is no exercise "${id}".`,
    remedy: didYouMean(id, ids, (near) => near, unnamed(ids).remedy),
  };
}

/** Why an exercise cannot be run: half of it is missing, or broken. */
export function unusable(workspace: Workspace, id: string): LabProblem {
  const file = `exercises/${id}/lab.yaml`;
  if (workspace.text(file) === undefined)
    return new LabProblem(
      "content",
      `The exercise "${id}" has no ${file}, so it cannot be run.`,
      "That file says where it runs and how each step is checked.",
    );
  return new LabProblem(
    "content",
    `The exercise "${id}" has errors, so it cannot be run.`,
    '"coursewright check" shows what is wrong and what to do.',
  );
}
