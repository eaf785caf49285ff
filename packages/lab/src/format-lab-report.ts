import { cleanTerminalText } from "./clean-terminal-text.ts";
import type { EndEvent, LabEvent, PlanEvent, PromiseOutcome } from "./lab-event.ts";

/** How `lab test` reports. */
export type LabReportFormat = "pretty" | "json" | "ndjson";

/** The whole report of a finished test. */
export function formatLabReport(events: readonly LabEvent[], format: LabReportFormat): string {
  return formats[format](events);
}

/** One event as a line of the ndjson stream. */
export function formatLabEvent(event: LabEvent): string {
  return `${JSON.stringify(event)}\n`;
}

const formats: Readonly<Record<LabReportFormat, (events: readonly LabEvent[]) => string>> = {
  pretty,
  json,
  ndjson: (events) => events.map(formatLabEvent).join(""),
};

function json(events: readonly LabEvent[]): string {
  const plan = events.find(isPlan);
  const exercises = events.filter(isEnd).map(({ exercise, held, durationMs, promises }) => ({
    exercise,
    held,
    durationMs,
    promises,
  }));
  const held = exercises.every((one) => one.held);
  return `${JSON.stringify({ version: 1, driver: plan?.driver ?? null, repeat: plan?.repeat ?? 1, held, exercises }, null, 2)}\n`;
}

function pretty(events: readonly LabEvent[]): string {
  const plan = events.find(isPlan);
  const ends = events.filter(isEnd);
  return [...ends.flatMap((end) => prettyExercise(end, plan)), summary(ends)].join("\n").concat("\n");
}

function prettyExercise(end: EndEvent, plan: PlanEvent | undefined): readonly string[] {
  const title = plan?.exercises.find(({ id }) => id === end.exercise)?.title ?? "";
  const head = `${end.held ? "✓" : "✗"} ${end.exercise}  ${cleanTerminalText(title)}  (${seconds(end.durationMs)})`;
  const kept = end.promises.filter(({ held }) => held).length;
  const broken = end.promises.filter(({ held }) => !held);
  return [head, `  ${kept} of ${end.promises.length} promises kept`, ...broken.flatMap(prettyBroken), ""];
}

function prettyBroken({ promise, step, mistake, message }: PromiseOutcome): readonly string[] {
  const place = [step, mistake === null ? null : `mistake ${mistake}`]
    .filter((part) => part !== null)
    .join(", ");
  const [first = "", ...rest] = cleanTerminalText(message).split("\n");
  return [
    `  ✗ ${promiseTexts[promise]}${place === "" ? "" : ` (${place})`}`,
    `      ${first}`,
    ...rest.map((line) => `      ${line}`),
  ];
}

const promiseTexts: Readonly<Record<PromiseOutcome["promise"], string>> = {
  starts: "The exercise starts.",
  "fails-after-setup": "After setup the checkpoint fails, with its own feedback.",
  "solution-solves": "The checkpoint fails, its solution is played, and all so far hold.",
  "solving-twice": "Solving twice changes no verdict.",
  "mistake-rejected": "The mistake is rejected, and its text is shown.",
  "reset-restores": "Reset and setup give the first state again.",
  "nothing-left": "Nothing is left running.",
  repeatable: "The verdict is the same every time.",
};

function summary(ends: readonly EndEvent[]): string {
  const broken = ends.filter(({ held }) => !held).length;
  if (ends.length === 0) return "No exercise was tested.";
  if (broken === 0) return `${ends.length} ${plural(ends.length)} tested: every promise is kept.`;
  return `${ends.length} ${plural(ends.length)} tested: ${broken} with a broken promise.`;
}

function plural(count: number): string {
  return count === 1 ? "exercise" : "exercises";
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function isPlan(event: LabEvent): event is PlanEvent {
  return event.event === "plan";
}

function isEnd(event: LabEvent): event is EndEvent {
  return event.event === "end";
}
