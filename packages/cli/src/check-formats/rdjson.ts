import type { Diagnostic, Edit, Fix, Position, Range } from "@coursewright/spec";
import type { CheckReport } from "./check-report.ts";
import type { Surroundings } from "./format.ts";
import { said } from "./said.ts";
import { wellFormed } from "./well-formed.ts";

/** For reviewdog: its diagnostic format. Paths are from where one stands, as reviewdog expects them. */
export function rdjson(report: CheckReport, surroundings: Surroundings): string {
  const diagnostics = report.diagnostics.map((each) => entry(each, surroundings));
  const source = { name: "coursewright", url: "https://coursewright.dev" };
  return `${JSON.stringify({ source, diagnostics }, null, 2)}\n`;
}

const severities = { error: "ERROR", warning: "WARNING", info: "INFO" } as const;

function entry(diagnostic: Diagnostic, surroundings: Surroundings) {
  const { code, severity, url, file, range, related, fixes } = diagnostic;
  const suggestions = fixes.flatMap((fix) => suggestion(fix, file, surroundings));
  return {
    message: said(diagnostic),
    location: location(file, range, surroundings),
    severity: severities[severity],
    code: { value: code, url },
    ...(suggestions.length === 0 ? {} : { suggestions }),
    ...(related.length === 0
      ? {}
      : {
          related_locations: related.map((each) => ({
            message: wellFormed(each.message),
            location: location(each.file, each.range, surroundings),
          })),
        }),
  };
}

function location(file: string, range: Range, surroundings: Surroundings) {
  return { path: wellFormed(surroundings.name(file)), range: inBytes(range, surroundings.text(file) ?? "") };
}

/** One suggestion is one piece of text: edits of one file are joined with what stands between them. */
function suggestion({ edits }: Fix, file: string, { text: textOf }: Surroundings) {
  const text = textOf(file);
  const sorted = edits.toSorted((a, b) => a.range.start.offset - b.range.start.offset);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (text === undefined || first === undefined || last === undefined) return [];
  if (edits.some((edit) => edit.file !== file)) return [];
  const range = { start: first.range.start, end: last.range.end };
  return [{ range: inBytes(range, text), text: wellFormed(joined(sorted, text)) }];
}

function joined(edits: readonly Edit[], text: string): string {
  const between = edits.map((edit, index) =>
    index === 0 ? "" : text.slice(edits[index - 1]?.range.end.offset, edit.range.start.offset),
  );
  return edits.map((edit, index) => `${between[index]}${edit.newText}`).join("");
}

/** Columns of this format count bytes of UTF-8. */
function inBytes({ start, end }: Range, text: string) {
  return { start: position(start, text), end: position(end, text) };
}

function position({ line, column, offset }: Position, text: string) {
  const before = text.slice(offset - (column - 1), offset);
  return { line, column: Buffer.byteLength(before, "utf8") + Math.max(0, column - 1 - before.length) + 1 };
}
