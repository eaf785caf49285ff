import {
  type FullCheckpoint,
  fullCheckpoint,
  type Lab,
  type ProgramExercise,
  type ProgramStep,
} from "@coursewright/spec";
import { createFindings, type Findings } from "../../finding.ts";
import { expandTemplate } from "../../markdown/expand-template.ts";
import type { ContentFile, GenerateRequest, Output } from "../../output.ts";
import { exerciseFolder, labParts, shipParts } from "./lab-files.ts";
import { isAwaited, readyFile, writeScripts } from "./scripts.ts";

/** Scripts for trainers and platforms; they hold the solutions, so they are not for learners. */
export const labs: Output = {
  name: "labs",
  doc: "Each lab as scripts for trainers and platforms: setup.sh, check.sh, solve.sh, reset.sh.",
  perLanguage: false,
  generate: (request) => {
    const findings = createFindings();
    const files = request.program.exercises.flatMap((exercise) => generateLab(exercise, request, findings));
    return { files, findings: findings.all() };
  },
};

function generateLab(
  exercise: ProgramExercise,
  request: GenerateRequest,
  findings: Findings,
): readonly ContentFile[] {
  const { lab } = exercise;
  if (lab === undefined) return [];
  if (lab.environment.tenant !== undefined) {
    findings.add(noScripts(exercise));
    return [];
  }
  const { inputs } = request;
  const folder = `labs/${exercise.id}`;
  const parts = labParts(exercise, lab, inputs);
  const scripts = Object.entries(writeScripts(exercise, lab, parts));
  return [
    ...scripts.map(([name, text]) => ({ path: `${folder}/${name}`, text, executable: true })),
    { path: `${folder}/check.mjs`, text: inputs.check },
    ...stepFiles(exercise, lab, request).map(({ path, text }) => ({
      path: `${folder}/${exerciseFolder}/${path}`,
      text,
    })),
    ...shipParts(exercise, parts.all, inputs, findings),
  ];
}

interface TextFile {
  readonly path: string;
  readonly text: string;
}

function stepFiles(exercise: ProgramExercise, lab: Lab, { program }: GenerateRequest): readonly TextFile[] {
  const steps = [...exercise.guided, ...exercise.independent].flatMap((step) => {
    const own = lab.steps[step.id];
    if (own === undefined) return [];
    return stepFile(
      `${step.id}.checks.json`,
      feedbackOf(step, program.variables),
      own.check.map(fullCheckpoint),
    );
  });
  const services = (lab.environment.services ?? []).filter(isAwaited);
  if (services.length === 0) return steps;
  const names = services.map(({ name }) => name).join(", ");
  return [...steps, ...stepFile(readyFile, `Not all services started: ${names}.`, services.map(readiness))];
}

function stepFile(path: string, feedback: string, checks: readonly FullCheckpoint[]): readonly TextFile[] {
  return [{ path, text: `${JSON.stringify({ feedback, checks }, undefined, 2)}\n` }];
}

function feedbackOf({ feedback = "" }: ProgramStep, words: Readonly<Record<string, string>>): string {
  return expandTemplate(feedback, words).text;
}

const patience = { times: 50, every: 0.4 };

function readiness({ ready, port }: NonNullable<Lab["environment"]["services"]>[number]): FullCheckpoint {
  if (ready?.http !== undefined)
    return { http: { url: ready.http, status: { gte: 200, lt: 300 } }, timeout: 2, retry: patience };
  const connect = `require("node:net").connect(${ready?.port ?? port ?? 0}, "127.0.0.1").on("connect", () => process.exit(0)).on("error", () => process.exit(1))`;
  return { run: { command: `node -e '${connect}'` }, timeout: 2, retry: patience };
}

function noScripts(exercise: ProgramExercise) {
  return {
    code: "output/no-lab",
    message: `No scripts are built for "${exercise.id}": it runs in a tenant of a hosted product.`,
    hint: "Give it a local environment (tools, services) if it should run anywhere else.",
    file: `${exercise.folder}/lab.yaml`,
    at: { entity: { kind: "lab", key: exercise.id }, path: ["environment", "tenant"], key: true },
  } as const;
}
