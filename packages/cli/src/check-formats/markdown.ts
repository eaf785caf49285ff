import type { Diagnostic } from "@coursewright/spec";
import { visibleLine } from "../terminal/visible-text.ts";
import type { CheckReport } from "./check-report.ts";
import type { Surroundings } from "./format.ts";
import { leftOut, summarySentence } from "./summary.ts";
import { wellFormed } from "./well-formed.ts";

/** For the summary of a job and for comments: what it comes to, and a table of the findings. */
export function markdown(report: CheckReport, surroundings: Surroundings): string {
  const { diagnostics } = report;
  const sentences = [summarySentence(report), ...leftOut(report)].map(literally).join(" ");
  const shown = diagnostics.slice(0, most).map((each) => row(each, surroundings));
  const table =
    shown.length === 0 ? [] : ["", "| | where | what | code |", "| --- | --- | --- | --- |", ...shown];
  const rest = diagnostics.length - shown.length;
  const more = rest === 0 ? [] : ["", `${rest} more ${rest === 1 ? "is" : "are"} not shown here.`];
  return [`### Training`, "", `${mark(report)} ${sentences}`, ...table, ...more, ""].join("\n");
}

/** A summary has room for 1 MiB on GitHub; a row is far below 2 KiB. */
const most = 400;

const marks = { error: "❌", warning: "⚠️", info: "ℹ️" } as const;
const words = { error: "error", warning: "warning", info: "remark" } as const;

function mark({ summary }: CheckReport): string {
  const worst = (["error", "warning", "info"] as const).find((severity) => summary[severity] > 0);
  return worst === undefined ? "✅" : marks[worst];
}

function row(
  { severity, file, range, message, hint, code, url }: Diagnostic,
  { place }: Surroundings,
): string {
  const where = `${literally(place(file))}:${range.start.line}`;
  const what = `${literally(message)}${hint === "" ? "" : `<br>${literally(hint)}`}`;
  return `| ${words[severity]} | ${where} | ${what} | [${code}](${url}) |`;
}

/** Text that stays text: every character that Markdown or HTML may read otherwise is written as a number. */
function literally(text: string): string {
  const line = visibleLine(wellFormed(text.slice(0, 600)))
    .replace(/\s+/g, " ")
    .trim();
  return line.replace(/[\\`*_{}[\]<>#!|~&$@]|:(?=\S)/g, (character) => `&#${character.charCodeAt(0)};`);
}
