import { type Paint, painter } from "../terminal/paint.ts";
import { visibleText } from "../terminal/visible-text.ts";
import type { LmsName } from "./lms-frame.ts";
import type { Received } from "./received.ts";

/** What was found about one package. */
export interface VerifyReport {
  readonly version: 1;
  readonly file: string;
  readonly ok: boolean;
  /** Whether what an LMS received could be compared; without the results beside it a package gets general checks only. */
  readonly compared: boolean;
  readonly checks: readonly VerifyCheck[];
  readonly runs: readonly VerifyRun[];
}

export interface VerifyCheck {
  readonly name: string;
  readonly problems: readonly string[];
}

export interface VerifyRun {
  readonly name: string;
  readonly lms: LmsName;
  readonly problems: readonly string[];
  readonly received?: Received;
  readonly milliseconds: number;
}

/** The report for a person; what a package says cannot steer a terminal. */
export function formatReport(report: VerifyReport, colour = false): string {
  const paint = painter(colour);
  const lines = [
    paint.bold(visibleText(report.file)),
    ...report.checks.flatMap(({ name, problems }) => row(name, "", problems, paint)),
    ...report.runs.flatMap((run) => row(`${run.name} in ${run.lms}`, summary(run), run.problems, paint)),
    ...(report.compared ? [] : [notCompared(paint)]),
    report.ok
      ? `  ${paint.green("It keeps its promises.")}`
      : `  ${paint.red(`It breaks ${count(report)}.`)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function notCompared(paint: Paint): string {
  const said = "No .verify.json lies beside it: scores were not compared, only general checks were made.";
  return `  ${paint.yellow("!")} ${said}`;
}

function row(name: string, detail: string, problems: readonly string[], paint: Paint): readonly string[] {
  const mark = problems.length === 0 ? paint.green("✓") : paint.red("✗");
  return [
    `  ${mark} ${visibleText(name)}${detail === "" ? "" : `: ${visibleText(detail)}`}`,
    ...problems.map((problem) => `      ${visibleText(problem)}`),
  ];
}

function summary({ received, milliseconds }: VerifyRun): string {
  if (received === undefined) return "";
  const { status, score, interactions } = received;
  const answers = interactions.correct + interactions.wrong + interactions.other;
  const points = score === undefined ? "no score" : `score ${score}`;
  return `${status}, ${points}, ${answers} answers (${(milliseconds / 1000).toFixed(1)} s)`;
}

function count({ checks, runs }: VerifyReport): string {
  const broken = [...checks, ...runs].reduce((total, { problems }) => total + problems.length, 0);
  return broken === 1 ? "1 promise" : `${broken} promises`;
}
