import type { Severity } from "../rules/rule.ts";
import { rules } from "../rules/rules.ts";
import { problemCodes } from "./problem-codes.ts";

/** What `explain` and the reference say of a code. */
export interface CodeInfo {
  readonly code: string;
  readonly severity: Severity | "off";
  /** One sentence: what is demanded. */
  readonly demand: string;
}

/** Every code of every finding: what reading finds and what rules find. */
export const codes: ReadonlyMap<string, CodeInfo> = new Map(
  [...problemCodes, ...rules].map(({ code, severity, demand }) => [code, { code, severity, demand }]),
);

/** A code's own severity; an unknown code is an error, so that it is never lost. */
export function severityOf(code: string): Severity | "off" {
  return codes.get(code)?.severity ?? "error";
}
