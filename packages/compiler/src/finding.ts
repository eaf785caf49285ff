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
}

/** Codes are for ever. */
export type FindingCode =
  | "output/item-type"
  | "output/pool"
  | "output/time-limit"
  | "output/nothing-scored"
  | "output/suspend-data"
  | "output/missing-file"
  | "output/remote-media"
  | "output/link"
  | "output/template"
  | "output/empty"
  | "output/no-lab"
  | "output/same-path";

/** Collects findings; the same one is kept once. */
export interface Findings {
  add(finding: Finding): void;
  all(): readonly Finding[];
}

export function createFindings(): Findings {
  const found = new Map<string, Finding>();
  return {
    add: (finding) => {
      found.set(`${finding.code}\n${finding.file ?? ""}\n${finding.message}`, finding);
    },
    all: () => [...found.values()],
  };
}
