import type { Diagnostic, Fix } from "@coursewright/spec";
import { type Paint, painter } from "../terminal/paint.ts";
import { visibleLine, visibleText } from "../terminal/visible-text.ts";
import { indent } from "../terminal/wrap.ts";
import type { CheckReport } from "./check-report.ts";
import { excerpt } from "./excerpt.ts";
import type { Surroundings } from "./format.ts";

/** For people: findings by file, each with its place in the text and the way out, then what it comes to. */
export function pretty(report: CheckReport, surroundings: Surroundings): string {
  const paint = painter(surroundings.colour);
  const groups = [...byFile(report.diagnostics)].map(([file, found]) =>
    group(file, found, surroundings, paint),
  );
  if (surroundings.quiet && groups.length === 0) return "";
  return [...groups, `${summary(report, paint)}\n`].join("\n");
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const known = files.get(diagnostic.file);
    if (known === undefined) files.set(diagnostic.file, [diagnostic]);
    else known.push(diagnostic);
  }
  return files;
}

function group(file: string, found: readonly Diagnostic[], surroundings: Surroundings, paint: Paint): string {
  const head = paint.underline(visibleLine(surroundings.name(file)));
  return `${head}\n${found.map((each) => finding(each, surroundings, paint)).join("\n")}`;
}

const margin = "    ";

function finding(diagnostic: Diagnostic, surroundings: Surroundings, paint: Paint): string {
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
  surroundings: Surroundings,
  paint: Paint,
): readonly string[] {
  const text = surroundings.text(file);
  if (text === undefined || text.trim() === "") return [];
  return excerpt(text, range, surroundings.columns - margin.length, paint, paint[looks[severity].colour]);
}

function placeOf({ file, range }: Pick<Diagnostic, "file" | "range">, { name }: Surroundings): string {
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

function summary({ diagnostics, summary: counts, files }: CheckReport, paint: Paint): string {
  const checked = `${number(files, "file")} checked`;
  if (diagnostics.length === 0) return `${paint.green("✓")} ${checked}, nothing to report.`;
  const parts = [
    counts.error > 0 ? paint.red(number(counts.error, "error")) : "",
    counts.warning > 0 ? paint.yellow(number(counts.warning, "warning")) : "",
    counts.info > 0 ? paint.blue(number(counts.info, "remark")) : "",
  ].filter((part) => part !== "");
  const first = diagnostics.find(({ severity }) => severity === "error") ?? diagnostics[0];
  const { mark, colour } = looks[counts.error > 0 ? "error" : counts.warning > 0 ? "warning" : "info"];
  return `${paint[colour](mark)} ${checked}: ${parts.join(", ")}.\n  "coursewright explain ${first?.code}" says more about a code.`;
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
