import type { Diagnostic } from "@coursewright/spec";
import { type FindingMark, markOf, type TextOf } from "./finding-mark.ts";

/** Findings that somebody has accepted for now, each with how often it occurs. */
export type Baseline = readonly BaselineEntry[];

export interface BaselineEntry extends FindingMark {
  readonly count: number;
}

/** What findings come to beside a baseline. */
export interface Compared {
  /** Those the baseline does not know, in their order. */
  readonly fresh: readonly Diagnostic[];
  readonly known: number;
  /** What the baseline knows and nobody finds any more. */
  readonly gone: Baseline;
}

/** The baseline of findings: sorted, equal marks counted. */
export function baselineOf(diagnostics: readonly Diagnostic[], textOf: TextOf): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const diagnostic of diagnostics) {
    const mark = markOf(diagnostic, textOf);
    const key = keyOf(mark);
    entries.set(key, { ...mark, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/**
 * Sets findings against a baseline. A finding is known if its whole mark is; of what then is left, also where only the
 * line around it has been edited, and where its file has another name now.
 */
export function compare(diagnostics: readonly Diagnostic[], baseline: Baseline, textOf: TextOf): Compared {
  const left = baseline.map((entry) => ({ entry, count: entry.count }));
  const marked = diagnostics.map((diagnostic) => ({ diagnostic, mark: markOf(diagnostic, textOf) }));
  const moved = left.filter(({ entry }) => entry.line !== "" && textOf(entry.file) === undefined);
  const strangers = takeAll(marked, left, keyOf);
  const unheard = takeAll(strangers, left, wordsOf);
  const fresh = takeAll(unheard, moved, lineOf).map(({ diagnostic }) => diagnostic);
  const gone = left.filter(({ count }) => count > 0).map(({ entry, count }) => ({ ...entry, count }));
  return { fresh, known: diagnostics.length - fresh.length, gone };
}

interface Marked {
  readonly diagnostic: Diagnostic;
  readonly mark: FindingMark;
}

/** Takes each finding that a slot is left for out of its slot; returns the others. */
function takeAll(
  findings: readonly Marked[],
  slots: readonly Slot[],
  nameOf: (mark: FindingMark) => string,
): readonly Marked[] {
  const byName = new Map<string, Slot[]>();
  for (const slot of slots) {
    const name = nameOf(slot.entry);
    byName.set(name, [...(byName.get(name) ?? []), slot]);
  }
  return findings.filter(({ mark }) => !take(byName.get(nameOf(mark))?.find(({ count }) => count > 0)));
}

interface Slot {
  readonly entry: BaselineEntry;
  count: number;
}

function take(slot: Slot | undefined): boolean {
  if (slot === undefined || slot.count === 0) return false;
  slot.count -= 1;
  return true;
}

function keyOf({ file, code, line, text }: FindingMark): string {
  return JSON.stringify([file, code, line, text]);
}

function wordsOf({ file, code, text }: FindingMark): string {
  return JSON.stringify([file, code, text]);
}

function lineOf({ code, line, text }: FindingMark): string {
  return JSON.stringify([code, line, text]);
}
