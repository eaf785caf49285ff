import type { CheckReport } from "./check-report.ts";

/** What a check came to, in one sentence and without colour: for formats with a place for it. */
export function summarySentence(report: CheckReport): string {
  const parts = countsOf(report);
  const checked = `${numbered(report.files, "file")} checked`;
  if (parts.length === 0) return `${checked}, ${nothing(report)}.`;
  return `${checked}: ${parts.map(({ text }) => text).join(", ")}.`;
}

/** The severities that occur, with their numbers. */
export function countsOf({
  summary,
}: Pick<CheckReport, "summary">): readonly { severity: "error" | "warning" | "info"; text: string }[] {
  const nouns = { error: "error", warning: "warning", info: "remark" } as const;
  return (["error", "warning", "info"] as const)
    .filter((severity) => summary[severity] > 0)
    .map((severity) => ({ severity, text: numbered(summary[severity], nouns[severity]) }));
}

/** What is said when there is nothing to show; only part of the findings may have been asked for. */
export function nothing({ baseline, changedSince }: CheckReport): string {
  return baseline === undefined && changedSince === undefined ? "nothing to report" : "nothing new to report";
}

/** What is not shown because it was not asked for, a sentence each. */
export function leftOut({ baseline, changedSince }: CheckReport): readonly string[] {
  const known = baseline?.known ?? 0;
  const gone = baseline?.gone ?? 0;
  const elsewhere = changedSince?.elsewhere ?? 0;
  return [
    ...(known === 0 ? [] : [`${numbered(known, "known finding")} of the baseline ${is(known)} not shown.`]),
    ...(gone === 0 ? [] : [`${numbered(gone, "finding")} of the baseline ${is(gone)} gone.`]),
    ...(elsewhere === 0
      ? []
      : [
          `${numbered(elsewhere, "finding")} unrelated to the changes since ${changedSince?.ref} ${is(elsewhere)} not shown.`,
        ]),
  ];
}

function is(count: number): string {
  return count === 1 ? "is" : "are";
}

/** `1 file`, `2 files`. */
export function numbered(count: number, noun: string): string {
  const [first = "", ...rest] = noun.split(" ");
  const plural = rest.length === 0 ? `${first}s` : `${first} ${rest.join(" ")}s`;
  return `${count} ${count === 1 ? noun : plural}`;
}
