import type { AssessmentPage, AssessmentState, CoursePool } from "@coursewright/spec/course";
import { shuffled } from "../scoring/shuffled.ts";

/**
 * Ids of the items that an attempt draws from the pools. What was drawn or answered already stays drawn; the rest
 * follows in an order of the learner's own that goes on from attempt to attempt, so that the next one asks other
 * items for as long as there are others.
 */
export function drawItems(page: AssessmentPage, state: AssessmentState, learner: string): readonly string[] {
  const { attempts, submitted, answers, drawn = [] } = state;
  const kept = new Set([...drawn, ...answers.keys()]);
  const attempt = submitted ? attempts - 1 : attempts;
  return (page.pools ?? []).flatMap((pool, index) => {
    const own = pool.items.filter((id) => kept.has(id));
    if (submitted && own.length > 0) return own;
    const order = inTurn(pool, shuffled(pool.items, `${learner} ${page.id} pool ${index}`), attempt);
    return [...own, ...order.filter((id) => !kept.has(id)).slice(0, Math.max(0, pool.draw - own.length))];
  });
}

/** The assessment as one attempt asks it. */
export function asked(page: AssessmentPage, state: AssessmentState, learner: string): AssessmentPage {
  if (page.pools === undefined) return page;
  const pooled = new Set(page.pools.flatMap(({ items }) => items));
  const drawn = new Set(drawItems(page, state, learner));
  return { ...page, items: page.items.filter(({ id }) => !pooled.has(id) || drawn.has(id)) };
}

/** The order, beginning after what earlier attempts have drawn. */
function inTurn({ draw }: CoursePool, order: readonly string[], attempt: number): readonly string[] {
  const start = (Math.max(0, attempt) * draw) % Math.max(1, order.length);
  return [...order.slice(start), ...order.slice(0, start)];
}
