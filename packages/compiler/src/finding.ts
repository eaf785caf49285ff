import type { FoundPlace } from "@coursewright/spec";
import { type FindingCode, findingCodes } from "./finding-codes.ts";

/** What an output could not express, or must not: a value, never a silent loss. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: "error" | "warning" | "info";
  /** What is wrong, with its subject in quotes. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** The workspace's file it is about, where there is one. */
  readonly file?: string;
  /** Where it stands, as the analysis names places: lines and columns are looked up when somebody is told. */
  readonly at?: FoundPlace;
}

/** Collects findings; the same one is kept once. */
export interface Findings {
  /** The severity is that of the code. */
  add(finding: Omit<Finding, "severity">): void;
  all(): readonly Finding[];
}

export function createFindings(): Findings {
  const found = new Map<string, Finding>();
  return {
    add: ({ code, ...said }) => {
      const finding = { code, severity: severities[code], ...said };
      found.set(JSON.stringify([code, said.file, said.message, said.at]), finding);
    },
    all: () => [...found.values()],
  };
}

const severities = Object.fromEntries(findingCodes.map(({ code, severity }) => [code, severity])) as Readonly<
  Record<FindingCode, Finding["severity"]>
>;
