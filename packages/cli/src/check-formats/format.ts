import type { CheckReport } from "./check-report.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";

/** What a format may know beside the report. */
export interface Surroundings {
  /** A file's text as it was analysed. */
  text(file: string): string | undefined;
  /** How a file is called from where the person stands. */
  name(file: string): string;
  readonly colour: boolean;
  readonly columns: number;
  readonly quiet: boolean;
}

/** Writes a report in one way. */
export type CheckFormat = (report: CheckReport, surroundings: Surroundings) => string;

/** Every format by its name on the command line. */
export const checkFormats = { pretty, json } as const satisfies Readonly<Record<string, CheckFormat>>;

export const checkFormatNames = ["pretty", "json"] as const satisfies readonly (keyof typeof checkFormats)[];
