import { createHash } from "node:crypto";
import type { Diagnostic } from "@coursewright/spec";
import { wellFormed } from "../check-formats/well-formed.ts";

/** By what a finding is recognised when lines have moved and messages are worded anew. */
export interface FindingMark {
  readonly file: string;
  readonly code: string;
  /** What is marked, as far as it stands on its first line. */
  readonly text: string;
  /** The whole line it begins on. */
  readonly line: string;
}

/** A file's text as it was analysed; nothing where it was not read. */
export type TextOf = (file: string) => string | undefined;

/** The mark of a finding; spaces count once, and not at the ends. */
export function markOf({ file, code, range }: Diagnostic, textOf: TextOf): FindingMark {
  const text = textOf(file) ?? "";
  const { start, end } = range;
  const begin = start.offset - (start.column - 1);
  const newline = text.indexOf("\n", start.offset);
  const stop = newline < 0 ? text.length : newline;
  return {
    file,
    code,
    text: tidy(text.slice(start.offset, Math.min(end.offset, stop))),
    line: tidy(text.slice(begin, stop)),
  };
}

const longest = 160;

function tidy(text: string): string {
  return wellFormed(
    text
      .slice(0, 4 * longest)
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, longest),
  );
}

/** For each finding a fingerprint that stays the same while its mark does; equal marks are counted. */
export function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
): ReadonlyMap<Diagnostic, string> {
  const seen = new Map<string, number>();
  return new Map(
    diagnostics.map((diagnostic) => {
      const { file, code, text, line } = markOf(diagnostic, textOf);
      const key = JSON.stringify([file, code, text, line]);
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [diagnostic, createHash("sha256").update(`${key} ${count}`).digest("hex")];
    }),
  );
}
