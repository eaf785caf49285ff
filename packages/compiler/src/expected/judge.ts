import type { ExpectedRecord } from "./expected-results.ts";

/** An item and whether its answer is right. */
export interface Judged {
  readonly item: JudgedItem;
  readonly right: boolean;
}

export interface JudgedItem {
  readonly points: number;
  readonly objectives: readonly string[];
}

/** What a submitted attempt makes of status, score and objectives. @param pass per cent; undefined: nothing is judged. */
export function verdictOf(
  judged: readonly Judged[],
  pass: number | undefined,
): Required<Pick<ExpectedRecord, "status" | "score" | "objectives">> {
  const score = scoreOf(judged);
  return { status: statusOf(score, pass), score, objectives: objectivesIn(judged, pass) };
}

/** Each objective that some item measures, with its own score. */
export function objectivesIn(
  judged: readonly Judged[],
  pass: number | undefined,
): ExpectedRecord["objectives"] {
  const ids = [...new Set(judged.flatMap(({ item }) => item.objectives))].sort();
  return Object.fromEntries(
    ids.map((id) => {
      const score = scoreOf(judged.filter(({ item }) => item.objectives.includes(id)));
      return [id, { score, status: statusOf(score, pass) }];
    }),
  );
}

export function counted(judged: readonly Judged[]): ExpectedRecord["interactions"] {
  const correct = judged.filter(({ right }) => right).length;
  return { correct, wrong: judged.length - correct };
}

function statusOf(score: number, pass: number | undefined): "completed" | "passed" | "failed" {
  if (pass === undefined) return "completed";
  return score >= pass ? "passed" : "failed";
}

/** Points got ÷ points possible × 100, to two decimals; without any points it is 100. */
function scoreOf(judged: readonly Judged[]): number {
  const sum = (some: readonly Judged[]) => some.reduce((total, { item }) => total + item.points, 0);
  const possible = sum(judged);
  return possible === 0
    ? 100
    : Math.round((sum(judged.filter(({ right }) => right)) / possible) * 10_000) / 100;
}
