import { analyse, type Diagnostic, type Range, reportOn as reportOf } from "@coursewright/spec";
import { type CheckReport, withDiagnostics } from "../check-report.ts";
import type { CheckFormat, Surroundings } from "../format.ts";

/** What nobody writes by accident, and every format has to carry: ends of lines, markup and commands of all kinds. */
export const hostile =
  "a\r\nb\t%0A%::error file=x,line=1::y, ]]> <b>&amp;\"' \u0000\u0008\u001b[31m\u2028 \ud800 {0} {{1}} [x](http://e) | `c` *d* @all #1 ##[error]z \ufffe 订单😀";

/** A small program with findings of all severities, related places and repairs, in one folder of a repository. */
export const broken: Readonly<Record<string, string>> = {
  "product.yaml": `name: "订单 😀 shop"
features: { export: { title: "订单 😀", sicne: 1.0 } }
releases: []
nmae: x
nmae: y
`,
  "training.yaml": "coursewright: one\n",
};

/** A report on texts, and what a format may know of them. */
export function reportOn(
  files: Readonly<Record<string, string>>,
  more: Partial<Surroundings> = {},
): { readonly report: CheckReport; readonly surroundings: Surroundings } {
  const { workspace } = analyse(Object.entries(files));
  return { report: reportOf(workspace), surroundings: surroundingsOf((file) => workspace.text(file), more) };
}

/** Writes a report on texts in a format. */
export function written(
  format: CheckFormat,
  files: Readonly<Record<string, string>>,
  more: Partial<Surroundings> = {},
): string {
  const { report, surroundings } = reportOn(files, more);
  return format(report, surroundings);
}

/** A report of one finding with hostile texts wherever an author's texts may come to stand. */
export function hostileReport(): { readonly report: CheckReport; readonly surroundings: Surroundings } {
  const text = `first: 1\n${hostile.replaceAll("\r\n", " ")}\n`;
  const file = "a b/[ü] %41:,#?.yaml";
  const range = rangeOf(text, 9, 20);
  const diagnostic: Diagnostic = {
    code: "reference/unknown",
    severity: "error",
    message: hostile,
    hint: hostile,
    file,
    range,
    related: [{ message: hostile, file, range }],
    fixes: [{ title: hostile, edits: [{ file, range, newText: hostile }] }],
    url: "https://coursewright.dev/rules/reference/unknown",
  };
  const { report } = reportOn({});
  const surroundings = surroundingsOf((name) => (name === file ? text : undefined));
  return { report: withDiagnostics(report, [diagnostic]), surroundings };
}

/** The hostile finding five thousand times, in five files and of every severity. */
export function floodedReport(): ReturnType<typeof hostileReport> {
  const { report, surroundings } = hostileReport();
  const severities = ["error", "warning", "info"] as const;
  const diagnostics = report.diagnostics.flatMap((one) =>
    Array.from({ length: 5000 }, (_, at) => ({
      ...one,
      file: `${at % 5} ${one.file}`,
      severity: severities[at % 3] ?? "error",
    })),
  );
  return { report: withDiagnostics(report, diagnostics), surroundings };
}

/** The report on a program in which nothing is found. */
export function soundReport(): ReturnType<typeof hostileReport> {
  const { report, surroundings } = reportOn({});
  return { report: withDiagnostics(report, []), surroundings };
}

/** All that a format must carry, by what it is. */
export const reports = {
  "a sound program": soundReport,
  "a broken one": () => reportOn(broken),
  "hostile texts": hostileReport,
  "five thousand findings": floodedReport,
} as const satisfies Readonly<Record<string, () => ReturnType<typeof hostileReport>>>;

function surroundingsOf(text: Surroundings["text"], more: Partial<Surroundings> = {}): Surroundings {
  return {
    text,
    name: (file) => `training/${file}`,
    place: (file) => `training/${file}`,
    fails: (severity) => severity === "error",
    page: (code) => `# ${code}\n`,
    time: "2026-05-04T03:02:01",
    version: "1.2.3",
    colour: false,
    columns: 80,
    quiet: false,
    ...more,
  };
}

function rangeOf(text: string, start: number, end: number): Range {
  const position = (offset: number) => {
    const lines = text.slice(0, offset).split("\n");
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset };
  };
  return { start: position(start), end: position(end) };
}
