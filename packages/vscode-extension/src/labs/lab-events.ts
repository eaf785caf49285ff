/** What of the events of `lab test --format ndjson` is read here; the command says more. */
export type LabEvent =
  | { readonly event: "plan" }
  | { readonly event: "start"; readonly exercise: string }
  | {
      readonly event: "checkpoint";
      readonly exercise: string;
      readonly step: string;
      readonly promise: string;
      readonly title: string;
      readonly verdict: string;
      readonly feedback: string;
      readonly detail: string;
      readonly expected: string;
      readonly held: boolean;
    }
  | {
      readonly event: "end";
      readonly exercise: string;
      readonly held: boolean;
      readonly durationMs: number;
      readonly promises: readonly PromiseOutcome[];
    };

/** One promise of a step, or of the whole exercise where there is no step. */
export interface PromiseOutcome {
  readonly promise: string;
  readonly step: string | null;
  readonly mistake: number | null;
  readonly held: boolean;
  readonly message: string;
}

/** Reads a line of the stream; what is no event of a kind known here is left out. */
export function readLabEvent(line: string): LabEvent | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || !("event" in value)) return undefined;
    return kinds.has(String(value.event)) ? (value as LabEvent) : undefined;
  } catch {
    return undefined;
  }
}

const kinds = new Set(["plan", "start", "checkpoint", "end"]);
