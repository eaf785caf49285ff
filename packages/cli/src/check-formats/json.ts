import type { CheckReport } from "./check-report.ts";

/** For programs: the report itself, as the language server answers it. */
export function json(report: CheckReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
