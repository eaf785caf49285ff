import type { ExpectedDraw, ExpectedRecord, ExpectedResults, ExpectedRun } from "./expected-results.ts";
import { counted, type Judged, objectivesIn, verdictOf } from "./judge.ts";

/**
 * What an LMS must have received after a run, once it is known which items were asked.
 *
 * @param asked ids of the items, by assessment that was submitted.
 */
export function expectedAfter(
  run: ExpectedRun,
  results: ExpectedResults,
  asked: ReadonlyMap<string, readonly string[]>,
): ExpectedRecord {
  let record = run.receives;
  for (const [id, draw] of Object.entries(results.drawing ?? {})) {
    const items = asked.get(id);
    if (items === undefined) continue;
    const judged = judgedIn(draw, items, run.right?.[id] ?? []);
    record = { ...record, interactions: sum(record.interactions, counted(judged)) };
    if (id === results.scored) record = withVerdict(record, verdictOf(judged, draw.pass));
    if (results.scored === undefined)
      record = { ...record, objectives: { ...record.objectives, ...objectivesIn(judged, draw.pass) } };
  }
  return record;
}

/** What is incomplete stays so, whatever the score is. */
function withVerdict(
  record: ExpectedRecord,
  { status, ...verdict }: ReturnType<typeof verdictOf>,
): ExpectedRecord {
  return { ...record, ...verdict, status: record.status === "incomplete" ? "incomplete" : status };
}

type Interactions = ExpectedRecord["interactions"];

function sum(one: Interactions, other: Interactions): Interactions {
  return { correct: one.correct + other.correct, wrong: one.wrong + other.wrong };
}

/** What is wrong with the items that an attempt asked; nothing where they are as many from each pool as they should be. */
export function drawProblems(
  assessment: string,
  draw: ExpectedDraw,
  asked: readonly string[],
): readonly string[] {
  const shown = new Set(asked);
  const pooled = new Set(draw.pools.flatMap(({ items }) => items));
  const missing = Object.keys(draw.items).filter((id) => !pooled.has(id) && !shown.has(id));
  return [
    ...draw.pools.flatMap(({ items, draw: count }, index) => {
      const drawn = items.filter((id) => shown.has(id)).length;
      return drawn === count
        ? []
        : [`"${assessment}" asks ${drawn} items of its pool ${index + 1}, and should ask ${count}.`];
    }),
    ...missing.map((id) => `"${assessment}" does not ask the item "${id}", which is in no pool.`),
  ];
}

function judgedIn(draw: ExpectedDraw, asked: readonly string[], right: readonly string[]): readonly Judged[] {
  return asked.flatMap((id) => {
    const item = draw.items[id];
    return item === undefined ? [] : [{ item, right: right.includes(id) }];
  });
}
