import type { Severity } from "../rules/rule.ts";

/** A place in a text: line and column from 1 in UTF-16 units, offset from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Related {
  readonly message: string;
  readonly file: string;
  readonly range: Range;
}

export interface Edit {
  readonly file: string;
  readonly range: Range;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** One finding, as every command, editor and format shows it (contracts, "check --format json"). */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  /** POSIX path relative to the workspace. */
  readonly file: string;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly url: string;
}

/** Where the pages of codes are found. */
export const documentationBase = "https://coursewright.dev/rules/";

/** The page that explains a code. */
export function urlOf(code: string): string {
  return `${documentationBase}${code}`;
}
