import type { Lab, ProgramExercise } from "@coursewright/spec";
import type { Findings } from "../../finding.ts";
import type { ContentFile, OutputInputs } from "../../output.ts";

/** Where the exercise's own files lie in the output. */
export const exerciseFolder = "exercise";

/** Top-level files and folders of the exercise, each by what needs it. */
export interface LabParts {
  /** What the learner's workspace begins with: data, set-up and the services' folders. */
  readonly workspace: readonly string[];
  /** Everything that is shipped. */
  readonly all: readonly string[];
}

export function labParts(exercise: ProgramExercise, lab: Lab, inputs: OutputInputs): LabParts {
  const { data = [], setup, reset, services = [] } = lab.environment;
  const programs = services.flatMap(({ run }) =>
    run.split(/\s+/).filter((word) => isIn(exercise, word, inputs)),
  );
  const steps = Object.values(lab.steps);
  const scripts = steps.flatMap(({ solution, check }) => [solution, ...check.map(({ script }) => script)]);
  const workspace = distinct(
    [...data, ...(setup === undefined ? [] : [setup]), ...programs].map(firstSegment),
  );
  const others = [...scripts, reset].filter((path) => path !== undefined);
  return { workspace, all: distinct([...workspace, ...others.map(firstSegment)]) };
}

/** The files of these parts, and a finding for each part that is not there. */
export function shipParts(
  exercise: ProgramExercise,
  parts: readonly string[],
  inputs: OutputInputs,
  findings: Findings,
): readonly ContentFile[] {
  return parts.flatMap((part) => {
    const path = `${exercise.folder}/${part}`;
    const found = [...inputs.assets].filter(([name]) => name === path || name.startsWith(`${path}/`));
    if (found.length === 0) findings.add(missing(path, part, exercise));
    return found.map(([name, { hash, executable }]) => ({
      path: `labs/${exercise.id}/${exerciseFolder}/${name.slice(exercise.folder.length + 1)}`,
      asset: name,
      hash,
      executable,
    }));
  });
}

function isIn(exercise: ProgramExercise, word: string, inputs: OutputInputs): boolean {
  return inputs.assets.has(`${exercise.folder}/${word.replace(/^\.\//, "")}`);
}

function firstSegment(path: string): string {
  return path.replace(/^\.\//, "").split("/")[0] ?? path;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function missing(path: string, written: string, exercise: ProgramExercise) {
  return {
    code: "output/missing-file",
    message: `The file "${path}" does not exist.`,
    hint: "Check its name, capital letters included, and that it lies in the exercise's folder.",
    file: `${exercise.folder}/lab.yaml`,
    at: { quote: written },
  } as const;
}
