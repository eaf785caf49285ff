import type { Severity } from "@coursewright/spec";
import type { CheckReport } from "./check-report.ts";
import { compact } from "./compact.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import { rdjson } from "./rdjson.ts";
import { sarif } from "./sarif.ts";

/** What a terminal's format may know beside the report. */
export interface TerminalSurroundings {
  /** A file's text as it was analysed. */
  text(file: string): string | undefined;
  /** How a file is called from where the person stands. */
  name(file: string): string;
  readonly colour: boolean;
  readonly columns: number;
  readonly quiet: boolean;
}

/** What any format may know beside the report. */
export interface Surroundings extends TerminalSurroundings {
  /** How a file is called from the top of its repository, with `/`: what CI servers expect. */
  place(file: string): string;
  /** Whether findings of that severity make the command fail. */
  fails(severity: Severity): boolean;
  /** The rule's page in Markdown. */
  page(code: string): string | undefined;
  /** When the check began: ISO 8601 in UTC, whole seconds, without a zone. */
  readonly time: string;
  /** The version of this tool. */
  readonly version: string;
}

/** Writes a report in one way. */
export type CheckFormat = (report: CheckReport, surroundings: Surroundings) => string;

/** Every format by its name on the command line. */
export const checkFormats = {
  pretty,
  compact,
  json,
  sarif,
  junit,
  github,
  gitlab,
  rdjson,
  markdown,
} as const satisfies Readonly<Record<string, CheckFormat>>;

/** Their names, in the order in which help shows them. */
export const checkFormatNames = [
  "pretty",
  "compact",
  "json",
  "sarif",
  "junit",
  "github",
  "gitlab",
  "rdjson",
  "markdown",
] as const satisfies readonly (keyof typeof checkFormats)[];
