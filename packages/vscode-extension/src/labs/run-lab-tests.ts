import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import {
  type CancellationToken,
  type TestController,
  type TestItem,
  TestMessage,
  type TestRun,
  type TestRunRequest,
  Uri,
} from "vscode";
import { findCommand } from "../tasks/find-command.ts";
import { checkpointLine } from "./checkpoint-line.ts";
import { type LabEvent, type PromiseOutcome, readLabEvent } from "./lab-events.ts";

/** Runs `lab test` for what was chosen, program by program; a step is proved with its exercise. */
export async function runLabTests(
  controller: TestController,
  request: TestRunRequest,
  token: CancellationToken,
): Promise<void> {
  const run = controller.createTestRun(request);
  try {
    for (const [program, exercises] of chosen(controller, request)) {
      if (token.isCancellationRequested) break;
      await runProgram(Uri.parse(program), exercises, run, token);
    }
  } finally {
    run.end();
  }
}

/** The exercises to run, by program. */
function chosen(
  controller: TestController,
  { include, exclude }: TestRunRequest,
): ReadonlyMap<string, TestItem[]> {
  const left = new Set(exclude ?? []);
  const wanted = new Set(
    (include ?? children(controller)).flatMap(exercisesOf).filter((each) => !left.has(each)),
  );
  const byProgram = new Map<string, TestItem[]>();
  for (const exercise of wanted) {
    const program = exercise.id.slice(0, exercise.id.indexOf("#"));
    byProgram.set(program, [...(byProgram.get(program) ?? []), exercise]);
  }
  return byProgram;
}

function exercisesOf(item: TestItem): readonly TestItem[] {
  if (!item.id.includes("#")) return children({ items: item.children });
  return [
    item.id.slice(item.id.indexOf("#")).includes("/") && item.parent !== undefined ? item.parent : item,
  ];
}

function children({ items }: Pick<TestController, "items">): readonly TestItem[] {
  return [...items].map(([, item]) => item);
}

async function runProgram(
  program: Uri,
  exercises: readonly TestItem[],
  run: TestRun,
  token: CancellationToken,
): Promise<void> {
  const byName = new Map(exercises.map((each) => [each.id.slice(each.id.indexOf("#") + 1), each]));
  for (const each of exercises)
    for (const item of [each, ...children({ items: each.children })]) run.enqueued(item);
  const { command, args } = findCommand(program);
  const words = [...args, "lab", "test", ".", ...byName.keys(), "--format", "ndjson"];
  const problem = await follow(
    { command, words, program, token },
    {
      event: (event) => take(event, byName, run),
      log: (line) => run.appendOutput(`${line}\r\n`),
    },
  );
  for (const each of byName.values()) settle(each, problem, run);
}

/** An exercise without an end was never proved: says why. */
function settle(exercise: TestItem, problem: string, run: TestRun): void {
  if (ended.has(exercise)) ended.delete(exercise);
  else
    run.errored(
      exercise,
      new TestMessage(problem === "" ? "The command ended before this lab was proved." : problem),
    );
}

const ended = new WeakSet<TestItem>();

function take(event: LabEvent, exercises: ReadonlyMap<string, TestItem>, run: TestRun): void {
  if (event.event === "plan") return;
  const exercise = exercises.get(event.exercise);
  if (exercise === undefined) return;
  if (event.event === "start") run.started(exercise);
  else if (event.event === "checkpoint") takeCheckpoint(event, exercise, run);
  else takeEnd(event, exercise, run);
}

function takeCheckpoint(event: LabEvent & { event: "checkpoint" }, exercise: TestItem, run: TestRun): void {
  const step = stepOf(exercise, event.step);
  if (step !== undefined) run.started(step);
  run.appendOutput(`${checkpointLine(event)}\r\n`, undefined, step ?? exercise);
}

function takeEnd(
  { promises, held, durationMs }: LabEvent & { event: "end" },
  exercise: TestItem,
  run: TestRun,
): void {
  ended.add(exercise);
  for (const [, step] of exercise.children) {
    const own = promises.filter((each) => each.step !== null && step.id.endsWith(`/${each.step}`));
    const broken = own.filter((each) => !each.held);
    if (own.length === 0) run.skipped(step);
    else if (broken.length > 0)
      run.failed(
        step,
        broken.map((each) => message(each, step)),
      );
    else run.passed(step);
  }
  const broken = promises.filter(
    (each) => !each.held && (each.step === null || stepOf(exercise, each.step) === undefined),
  );
  if (held) run.passed(exercise, durationMs);
  else if (broken.length > 0)
    run.failed(
      exercise,
      broken.map((each) => message(each, exercise)),
      durationMs,
    );
}

function stepOf(exercise: TestItem, step: string): TestItem | undefined {
  return exercise.children.get(`${exercise.id}/${step}`);
}

function message({ promise, message: text }: PromiseOutcome, item: TestItem): TestMessage {
  const shown = new TestMessage(text === "" ? promise : text);
  if (item.uri !== undefined && item.range !== undefined)
    shown.location = { uri: item.uri, range: item.range };
  return shown;
}

interface Followed {
  readonly command: string;
  readonly words: readonly string[];
  readonly program: Uri;
  readonly token: CancellationToken;
}

interface Listener {
  event(event: LabEvent): void;
  log(line: string): void;
}

/**
 * Runs the command and hands on its events as they come.
 *
 * @returns what the command said of its own trouble; empty if it had none.
 */
function follow({ command, words, program, token }: Followed, listener: Listener): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd: program.fsPath, stdio: ["ignore", "pipe", "pipe"] });
    const cancelled = token.onCancellationRequested(() => child.kill("SIGINT"));
    const said: string[] = [];
    createInterface({ input: child.stdout }).on("line", (line) => {
      const event = readLabEvent(line);
      if (event !== undefined) listener.event(event);
    });
    createInterface({ input: child.stderr }).on("line", (line) => {
      said.push(line);
      listener.log(line);
    });
    const done = (problem: string) => {
      cancelled.dispose();
      resolve(problem);
    };
    child.on("error", () =>
      done(
        `"${command}" cannot be run. Install it with npm install coursewright, or name it in the settings.`,
      ),
    );
    child.on("close", (code) => done(code === 0 || code === 1 ? "" : said.join("\n")));
  });
}
