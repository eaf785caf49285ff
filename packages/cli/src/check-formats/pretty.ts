import type { Diagnostic, Fix } from "@coursewright/spec";
import { type Paint, painter } from "../terminal/paint.ts";
import { visibleLine, visibleText } from "../terminal/visible-text.ts";
import { indent } from "../terminal/wrap.ts";
import { byFile } from "./by-file.ts";
import type { CheckReport } from "./check-report.ts";
import { excerpt } from "./excerpt.ts";
import type { TerminalSurroundings } from "./format.ts";
import { countsOf, leftOut, nothing, numbered } from "./summary.ts";

/** For people: findings by file, each with its place in the text and the way out, then what it comes to. */
export function pretty(report: CheckReport, surroundings: TerminalSurroundings): string {
  const paint = painter(surroundings.colour);
  const groups = [...byFile(report.diagnostics)].map(([file, found]) =>
    group(file, found, surroundings, paint),
  );
  if (surroundings.quiet && groups.length === 0) return "";
  return [...groups, `${summary(report, paint, surroundings.columns)}\n`].join("\n");
}

function group(
  file: string,
  found: readonly Diagnostic[],
  surroundings: TerminalSurroundings,
  paint: Paint,
): string {
  const head = paint.underline(visibleLine(surroundings.name(file)));
  return `${head}\n${found.map((each) => finding(each, surroundings, paint)).join("\n")}`;
}

const margin = "    ";

function finding(diagnostic: Diagnostic, surroundings: TerminalSurroundings, paint: Paint): string {
  const { columns } = surroundings;
  const { severity, code, range, message, hint, fixes } = diagnostic;
  const { mark, colour } = looks[severity];
  const place = `${range.start.line}:${range.start.column}`;
  return [
    `  ${place}  ${paint[colour](`${mark} ${severity}`)}  ${paint.dim(code)}`,
    paintLines(indent(visibleText(message), margin, columns), paint.bold),
    ...source(diagnostic, surroundings, paint).map((line) => `${margin}${line}`),
    ...diagnostic.related.map((each) =>
      indent(`see ${placeOf(each, surroundings)}: ${visibleText(each.message)}`, margin, columns),
    ),
    ...(hint === "" ? [] : [indent(visibleText(hint), margin, columns)]),
    ...fixes.map((fix) => offer(fix, fixes.length, columns, paint)),
    "",
  ].join("\n");
}

const looks = {
  error: { mark: "✗", colour: "red" },
  warning: { mark: "!", colour: "yellow" },
  info: { mark: "i", colour: "blue" },
} as const;

function source(
  { file, range, severity }: Diagnostic,
  surroundings: TerminalSurroundings,
  paint: Paint,
): readonly string[] {
  const text = surroundings.text(file);
  if (text === undefined || text.trim() === "") return [];
  return excerpt(text, range, surroundings.columns - margin.length, paint, paint[looks[severity].colour]);
}

function placeOf(
  { file, range }: Pick<Diagnostic, "file" | "range">,
  { name }: TerminalSurroundings,
): string {
  return `${visibleLine(name(file))}:${range.start.line}:${range.start.column}`;
}

function offer({ title }: Fix, choices: number, columns: number, paint: Paint): string {
  const how = choices === 1 ? "--fix does it" : "one way";
  return paintLines(indent(`✎ ${visibleText(title)} (${how})`, margin, columns), paint.green);
}

function paintLines(text: string, paint: (text: string) => string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/\S.*$/, paint))
    .join("\n");
}

function summary(report: CheckReport, paint: Paint, columns: number): string {
  return [
    sentence(report, paint),
    ...leftOut(report).map((each) => indent(visibleText(each), "  ", columns)),
    ...advice(report),
  ].join("\n");
}

function sentence(report: CheckReport, paint: Paint): string {
  const checked = `${numbered(report.files, "file")} checked`;
  const parts = countsOf(report);
  if (parts.length === 0) return `${paint.green("✓")} ${checked}, ${nothing(report)}.`;
  const { mark, colour } = looks[parts[0]?.severity ?? "info"];
  const counts = parts.map(({ severity, text }) => paint[looks[severity].colour](text));
  return `${paint[colour](mark)} ${checked}: ${counts.join(", ")}.`;
}

function advice({ diagnostics }: CheckReport): readonly string[] {
  const first = diagnostics.find(({ severity }) => severity === "error") ?? diagnostics[0];
  return first === undefined ? [] : [`  "coursewright explain ${first.code}" says more about a code.`];
}
