import type { Diagnostic } from "@coursewright/spec";
import { visibleText } from "../terminal/visible-text.ts";
import type { CheckReport } from "./check-report.ts";
import type { Surroundings } from "./format.ts";
import { said } from "./said.ts";
import { leftOut, summarySentence } from "./summary.ts";
import { wellFormed } from "./well-formed.ts";

/** For GitHub Actions: a workflow command for each finding, which becomes an annotation; then what it comes to. */
export function github(report: CheckReport, surroundings: Surroundings): string {
  const commands = report.diagnostics.map((each) => command(each, surroundings));
  const end = [summarySentence(report), ...leftOut(report)].map(plain);
  return [...commands, ...(surroundings.quiet ? [] : end)].map((line) => `${line}\n`).join("");
}

const names = { error: "error", warning: "warning", info: "notice" } as const;

/** The parts and their order are those of GitHub's own toolkit. */
function command(diagnostic: Diagnostic, { place }: Surroundings): string {
  const { severity, code, file, range } = diagnostic;
  const { start, end } = range;
  const properties: Readonly<Record<string, string | number>> = {
    title: code,
    file: place(file),
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line ? columns(start.column, end.column) : {}),
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${names[severity]} ${list.join(",")}::${data(message(diagnostic, place))}`;
}

/** GitHub's columns include the last one, ours end behind it. Across lines it takes none. */
function columns(start: number, end: number): Readonly<Record<string, number>> {
  return { col: start, endColumn: Math.max(start, end - 1) };
}

function message(diagnostic: Diagnostic, place: (file: string) => string): string {
  const related = diagnostic.related.map(
    (each) => `See ${place(each.file)}:${each.range.start.line}: ${each.message}`,
  );
  const fixes = diagnostic.fixes.map(({ title }) => `Repair: ${title}`);
  return wellFormed([said(diagnostic), ...related, ...fixes, diagnostic.url].join("\n"));
}

/** In a log control characters would act: they are shown, but for those that end a line. */
function data(text: string): string {
  const shown = text.replace(/[^\r\n]+/g, visibleText);
  return shown.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A line that is no command, whatever stands in it. */
function plain(line: string): string {
  return line.replace(/[\r\n]+/g, " ").replaceAll("##[", "## [");
}
