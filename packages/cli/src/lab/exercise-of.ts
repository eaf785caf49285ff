import { join } from "node:path";
import {
  type Checkpoint,
  type LabEnvironment,
  type LabExercise,
  LabProblem,
  type LabService,
  type LabStep,
} from "@coursewright/lab";
import {
  type Exercise,
  fullCheckpoint,
  type Lab,
  type Step,
  type Workspace,
  type Checkpoint as WrittenCheckpoint,
  type LabStep as WrittenLabStep,
} from "@coursewright/spec";
import { bytesOf } from "./bytes-of.ts";

/** The exercise of a workspace as a lab runs it; nothing where it has no lab, or one of its halves is not usable. */
export function exerciseOf(workspace: Workspace, root: string, id: string): LabExercise | undefined {
  workspace.settle();
  const exercise = workspace.world.value("exercise", id);
  const lab = workspace.world.value("lab", id);
  if (exercise === undefined || lab === undefined) return undefined;
  return {
    id,
    title: exercise.title,
    scenario: exercise.scenario,
    minutes: exercise.duration / 60,
    folder: join(root, "exercises", id),
    steps: [
      ...stepsOf("guided", exercise.guided ?? [], lab),
      ...stepsOf("independent", exercise.independent ?? [], lab),
    ],
    environment: environmentOf(lab),
  };
}

function stepsOf(
  part: LabStep["part"],
  steps: NonNullable<Exercise["guided"]>,
  lab: Lab,
): readonly LabStep[] {
  return steps.map((step) => joinStep(part, step, lab.steps[step.id]));
}

/** A step without an engineer's half has nothing to prove: it holds by itself. */
function joinStep(part: LabStep["part"], step: Step, written: WrittenLabStep | undefined): LabStep {
  return {
    id: step.id,
    part,
    do: step.do,
    hints: step.hints ?? [],
    feedback: step.feedback ?? "",
    ...(written?.solution === undefined ? {} : { solution: written.solution }),
    checks: (written?.check ?? []).map(checkpointOf),
    mistakes: written?.mistakes ?? [],
  };
}

/** The language leaves a matcher's operands open; the runner's type names what each operator understands. */
function checkpointOf(written: WrittenCheckpoint): Checkpoint {
  return fullCheckpoint(written) as Checkpoint;
}

function environmentOf({ environment }: Lab): LabEnvironment {
  const { tools = [], services = [], data = [], setup, reset, limits = {} } = environment;
  return {
    tools,
    services: services.map(serviceOf),
    data,
    ...(setup === undefined ? {} : { setup }),
    ...(reset === undefined ? {} : { reset }),
    limits: limitsOf(limits),
  };
}

type WrittenService = NonNullable<Lab["environment"]["services"]>[number];
type WrittenLimits = NonNullable<Lab["environment"]["limits"]>;

function serviceOf({ name, run, port, ready, env }: WrittenService): LabService {
  const listens = port ?? ready?.port ?? portOf(ready?.http);
  if (listens === undefined)
    throw new LabProblem(
      "content",
      `The service "${name}" names no port.`,
      "Write port: under it in lab.yaml.",
    );
  return {
    name,
    run,
    port: listens,
    ...readinessOf(ready),
    ...(env === undefined ? {} : { env }),
  };
}

function readinessOf(ready: WrittenService["ready"]): Pick<LabService, "ready"> {
  if (ready?.http !== undefined) return { ready: { http: ready.http } };
  return ready?.port === undefined ? {} : { ready: { port: ready.port } };
}

function portOf(address: string | undefined): number | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { port } = new URL(address);
  return port === "" ? 80 : Number(port);
}

function limitsOf({
  memory,
  processes,
  disk,
  network = "loopback",
}: WrittenLimits): LabEnvironment["limits"] {
  return {
    ...(memory === undefined ? {} : { memoryBytes: bytesOf(memory) }),
    ...(processes === undefined ? {} : { processes }),
    ...(disk === undefined ? {} : { diskBytes: bytesOf(disk) }),
    network,
  };
}
