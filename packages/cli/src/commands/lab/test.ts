import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  chooseDriver,
  formatLabEvent,
  formatLabReport,
  type LabEvent,
  type LabExercise,
  LabProblem,
  testLabs,
} from "@coursewright/lab";
import type { CommandContext } from "../../command-context.ts";
import {
  defineCommand,
  isUsageProblem,
  type Outcome,
  type UsageProblem,
} from "../../command-line/command.ts";
import { findWorkspace } from "../../host/find-workspace.ts";
import { loadWorkspace } from "../../host/load-workspace.ts";
import { exerciseOf } from "../../lab/exercise-of.ts";
import { exerciseIds, unknownExercise, unusable } from "../../lab/find-exercise.ts";
import { driverFlags } from "../../lab/flags.ts";
import { labOutcome } from "../../lab/lab-outcome.ts";
import { paintMarks } from "../../lab/paint-marks.ts";
import { progressLine } from "../../lab/progress-line.ts";
import { tellProblem } from "../../tell-errors.ts";

/** `coursewright lab test` */
export const test = defineCommand({
  summary: "Prove that exercises can be solved and reject wrong answers",
  place: 90,
  description:
    "Proves exercises in fresh sandboxes: every step fails before it is solved and holds afterwards, every known mistake is rejected with the text that helps, a reset gives the first state again, and nothing is left running. Ends with 1 when a promise is broken.",
  arguments: [
    { name: "DIR", doc: "The program's folder, if the first word is one; where you stand without it." },
    { name: "ID", doc: "The exercises; all of them without it.", rest: true },
  ],
  flags: {
    format: {
      kind: "word",
      value: "FORMAT",
      choices: ["pretty", "json", "ndjson"],
      default: "pretty",
      doc: "How to report; ndjson is a stream of events.",
    },
    repeat: {
      kind: "count",
      value: "N",
      minimum: 1,
      doc: "Prove everything N times; a verdict that changes is a failure.",
    },
    jobs: {
      kind: "count",
      value: "N",
      minimum: 1,
      doc: "How many sandboxes at a time; one a processor without it.",
    },
    ...driverFlags,
  },
  examples: [
    { command: "lab test", does: "Prove every exercise of the program you stand in." },
    { command: "lab test my-training first-invoice --repeat 5", does: "One exercise, five times." },
    { command: "lab test --format ndjson", does: "For programs: what happens while it happens." },
  ],
  run: (context, { flags, words }): Promise<Outcome> =>
    labOutcome(context, async () => {
      const found = findExercises(context, words);
      if (isUsageProblem(found)) return found;
      const { exercises, broken } = found;
      for (const { message, remedy = "" } of broken) tellProblem({ problem: message, remedy }, context);
      const driver = await chooseDriver(flags.driver, { allowPlain: flags["allow-plain"] });
      const options = {
        driver,
        signal: context.signal,
        ...(flags.repeat === undefined ? {} : { repeat: flags.repeat }),
        ...(flags.jobs === undefined ? {} : { concurrency: flags.jobs }),
      };
      const held = await report(testLabs(exercises, options), flags.format, context);
      return held && broken.length === 0 ? 0 : 1;
    }),
});

interface FoundExercises {
  readonly exercises: readonly LabExercise[];
  /** Exercises that cannot even be started. */
  readonly broken: readonly LabProblem[];
}

/** The first word names the folder if that holds a training.yaml; the others, and all without one, are exercises. */
function findExercises(context: CommandContext, words: readonly string[]): FoundExercises | UsageProblem {
  const [first] = words;
  const isDir = first !== undefined && existsSync(join(resolve(context.cwd, first), "training.yaml"));
  const found = findWorkspace(context.cwd, isDir ? first : undefined);
  if (isUsageProblem(found)) return found;
  const root = realpathSync(found);
  const workspace = loadWorkspace(root);
  const all = exerciseIds(workspace);
  const named = isDir ? words.slice(1) : words;
  const unknown = named.find((id) => !all.includes(id));
  if (unknown !== undefined) return unknownExercise(unknown, all);
  const wanted = named.length > 0 ? named : all;
  const read = wanted.map((id) => exerciseOf(workspace, root, id) ?? unusable(workspace, id));
  return {
    exercises: read.filter((each): each is LabExercise => !(each instanceof LabProblem)),
    broken: read.filter((each): each is LabProblem => each instanceof LabProblem),
  };
}

type Format = "pretty" | "json" | "ndjson";

/** Prints the events, or what they come to; says whether every promise was kept. */
async function report(
  stream: AsyncIterable<LabEvent>,
  format: Format,
  context: CommandContext,
): Promise<boolean> {
  const events: LabEvent[] = [];
  const progress = progressLine(context);
  for await (const event of stream) {
    events.push(event);
    if (format === "ndjson") context.stdout(formatLabEvent(event));
    progress.tell(event);
  }
  progress.end();
  const text = format === "ndjson" ? "" : formatLabReport(events, format);
  context.stdout(format === "pretty" ? paintMarks(text, context.colour) : text);
  return events.every((event) => event.event !== "end" || event.held);
}
