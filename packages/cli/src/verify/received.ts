import type { ExpectedRecord } from "@coursewright/compiler";

/** What an LMS received, in the terms of what it should have received. */
export interface Received {
  readonly status: string;
  readonly score?: number;
  readonly objectives: Readonly<Record<string, { readonly score?: number; readonly status: string }>>;
  readonly interactions: {
    readonly correct: number;
    readonly wrong: number;
    readonly other: number;
    /** The names they were reported under, sorted. */
    readonly ids: readonly string[];
  };
  /** In characters. */
  readonly suspendData: number;
  /** Where one element of the record denies what another says. */
  readonly contradictions: readonly string[];
}

/** How what was received differs from what should have been. */
export function compareReceived(received: Received, expected: ExpectedRecord): readonly string[] {
  return [
    differs("The status", received.status, statusFor(received, expected)),
    differs("The score", received.score, expected.score),
    ...compareObjectives(received, expected),
    differs("Right answers reported", received.interactions.correct, expected.interactions.correct),
    differs("Wrong answers reported", received.interactions.wrong, expected.interactions.wrong),
    differs("Answers reported with another result", received.interactions.other, 0),
    expected.suspendData && received.suspendData === 0
      ? "There is nothing to resume from: suspend_data is empty."
      : undefined,
    ...received.contradictions,
  ].filter((problem) => problem !== undefined);
}

/** Answers are reported under the same names each time: `assessment.item`. */
export function compareAsked(
  { interactions }: Received,
  asked: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const names = [...asked].flatMap(([page, items]) => items.map((item) => `${page}.${item}`));
  const reported = new Set(interactions.ids);
  const known = new Set(names);
  return [
    ...names.filter((name) => !reported.has(name)).map((name) => `No answer was reported as "${name}".`),
    ...interactions.ids
      .filter((name) => !known.has(name))
      .map((name) => `An answer was reported as "${name}", which was not asked.`),
  ].slice(0, 5);
}

/** A standard that keeps them apart says success beside completion. */
function statusFor({ status }: Received, expected: ExpectedRecord): string {
  const both = `${expected.status}, ${expected.success}`;
  return expected.success !== undefined && status === both ? both : expected.status;
}

function compareObjectives(received: Received, expected: ExpectedRecord): readonly (string | undefined)[] {
  const asked = Object.entries(expected.objectives).map(
    ([id, result]) => [id.replaceAll("/", "."), result] as const,
  );
  const known = new Set(asked.map(([id]) => id));
  const more = Object.keys(received.objectives).filter((id) => !known.has(id));
  return [
    ...asked.flatMap(([id, { score, status }]) => [
      differs(`The score of the objective ${id}`, received.objectives[id]?.score, score),
      differs(`The status of the objective ${id}`, received.objectives[id]?.status, status),
    ]),
    ...more.map((id) => `The objective ${id} was reported, and should not have been.`),
  ];
}

function differs(what: string, received: string | number | undefined, expected: string | number | undefined) {
  if (received === expected) return undefined;
  const said = (value: string | number | undefined) =>
    value === undefined ? "nothing" : JSON.stringify(value);
  return `${what}: the LMS has ${said(received)}, and should have ${said(expected)}.`;
}
