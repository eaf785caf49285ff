import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { awaitServices } from "./await-services.ts";
import type { CheckAnswer, CheckRequest, TimedFinding } from "./check-request.ts";
import type { Checkpoint, Machine } from "./checkpoints/checkpoint.ts";
import { cleanTerminalText } from "./clean-terminal-text.ts";
import { evaluateCheckpoint } from "./evaluate.ts";
import { localMachine } from "./local-machine.ts";

/**
 * The evaluator as a program of its own. `check.mjs STEP.json` evaluates one step's checkpoints in the current machine,
 * prints what the learner reads and exits 0 or 1; without an argument it answers a request of the lab runner.
 */
const file = process.argv[2];
if (file === undefined) process.stdout.write(JSON.stringify(await answer(await readRequest())));
else process.exitCode = await checkStep(resolve(file));

async function readRequest(): Promise<CheckRequest> {
  // Only the lab runner of the same version writes to this program's standard input.
  return JSON.parse(await text(process.stdin)) as CheckRequest;
}

async function answer(request: CheckRequest): Promise<CheckAnswer> {
  if (request.ask === "ready") return { notReady: await awaitServices(request.services, request.timeoutMs) };
  const machine = localMachine(request.workspace, request.workspace);
  const findings: TimedFinding[] = [];
  for (const checkpoint of request.checkpoints) findings.push(await timed(checkpoint, machine));
  return { findings };
}

async function timed(checkpoint: Checkpoint, machine: Machine): Promise<TimedFinding> {
  const started = performance.now();
  const finding = await evaluateCheckpoint(checkpoint, machine);
  return { ...finding, durationMs: Math.round(performance.now() - started) };
}

/** The file an exported lab lays beside its scripts. */
interface ExportedStep {
  readonly feedback: string;
  readonly checks: readonly Checkpoint[];
}

async function checkStep(path: string): Promise<0 | 1> {
  // The file is written by our own exporter.
  const step = JSON.parse(await readFile(path, "utf8")) as ExportedStep;
  const machine = localMachine(process.cwd(), dirname(path));
  for (const checkpoint of step.checks) {
    const finding = await evaluateCheckpoint(checkpoint, machine);
    if (finding.verdict === "pass" || finding.verdict === "manual") continue;
    process.stdout.write(cleanTerminalText([finding.says, step.feedback.trim()].filter(Boolean).join("\n")));
    process.stdout.write("\n");
    process.stderr.write(`${cleanTerminalText(finding.detail)}\n`);
    return 1;
  }
  return 0;
}
