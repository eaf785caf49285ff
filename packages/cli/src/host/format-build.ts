import type { PlacedFinding } from "@coursewright/spec";
import { visibleText } from "../terminal/visible-text.ts";
import type { BuildReport } from "./build.ts";

/** What a build did, for a person or for a program. */
export function formatBuild(report: BuildReport, format: "pretty" | "json", out: string): string {
  const { unsound, findings, written, kept, removed } = report;
  if (format === "pretty") return pretty(report, out);
  const diagnostics = unsound?.diagnostics() ?? [];
  return `${JSON.stringify({ version: 1, written, kept, removed, findings, diagnostics }, undefined, 2)}\n`;
}

function pretty({ unsound, findings, written, kept, removed }: BuildReport, out: string): string {
  const failed = unsound !== undefined || findings.some(({ severity }) => severity === "error");
  const lines = [
    ...findings.flatMap(describe),
    ...written.map((path) => `wrote    ${out}/${path}`),
    ...removed.map((path) => `removed  ${out}/${path}`),
    failed ? "Nothing was built: correct the errors first." : summary(written.length, kept.length),
  ];
  return visibleText(`${lines.join("\n")}\n`);
}

function describe(finding: PlacedFinding): readonly string[] {
  const { severity, code, message, hint } = finding;
  const place = placeOf(finding);
  return [`${severity}  ${message}  ${code}${place === "" ? "" : `  (${place})`}`, `  ${hint}`];
}

/** `file:line:column`, as far as it is known. */
export function placeOf({ file, range }: Pick<PlacedFinding, "file" | "range">): string {
  if (file === undefined || range === undefined) return file ?? "";
  return `${file}:${range.start.line}:${range.start.column}`;
}

function summary(written: number, kept: number): string {
  if (written === 0) return `Everything is up to date (${files(kept)}).`;
  return kept === 0 ? `${files(written)} built.` : `${files(written)} built, ${files(kept)} up to date.`;
}

function files(count: number): string {
  return count === 1 ? "1 file" : `${count} files`;
}
