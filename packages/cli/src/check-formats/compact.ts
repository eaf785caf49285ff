import type { Diagnostic } from "@coursewright/spec";
import { visibleText } from "../terminal/visible-text.ts";
import type { CheckReport } from "./check-report.ts";
import type { Surroundings } from "./format.ts";

/**
 * A line a finding, for problem matchers and for grep: `file:line:column-line:column: severity: message [code]`. The
 * second place is where the finding ends.
 */
export function compact(report: CheckReport, surroundings: Surroundings): string {
  return report.diagnostics.map((each) => line(each, surroundings)).join("");
}

function line(
  { code, severity, message, hint, file, range }: Diagnostic,
  surroundings: Surroundings,
): string {
  const { start, end } = range;
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  const text = visibleText([message, hint].filter((each) => each !== "").join(" ")).replaceAll("\n", " ");
  return `${visibleText(surroundings.name(file)).replaceAll("\n", " ")}:${place}: ${severity}: ${text} [${code}]\n`;
}
