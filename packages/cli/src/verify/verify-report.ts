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
export function formatReport(report: VerifyReport): string {
  const lines = [
    `${report.file}`,
    ...report.checks.flatMap(({ name, problems }) => row(name, "", problems)),
    ...report.runs.flatMap((run) => row(`${run.name} in ${run.lms}`, summary(run), run.problems)),
    ...(report.compared
      ? []
      : ["  ! No .verify.json lies beside it: scores were not compared, only general checks were made."]),
    report.ok ? "  It keeps its promises." : `  It breaks ${count(report)}.`,
  ];
  return visibleText(`${lines.join("\n")}\n`);
}

function row(name: string, detail: string, problems: readonly string[]): readonly string[] {
  const mark = problems.length === 0 ? "✓" : "✗";
  return [
    `  ${mark} ${name}${detail === "" ? "" : `: ${detail}`}`,
    ...problems.map((problem) => `      ${problem}`),
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
