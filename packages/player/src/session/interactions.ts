import type { AssessmentPage } from "@coursewright/spec/course";
import type { AttemptResult, ItemResult } from "../scoring/score-attempt.ts";
import { readNumeric } from "../scoring/score-item.ts";
import type { Interaction, InteractionContent, ObjectiveScore } from "../tracking/tracker.ts";

/** @param seconds how long the learner took, by item id. */
export function interactionsOf(
  page: AssessmentPage,
  result: AttemptResult,
  seconds: ReadonlyMap<string, number>,
): readonly Interaction[] {
  return result.items.map((each) => {
    const taken = seconds.get(each.item.id);
    return {
      id: `${page.id}/${each.item.id}`,
      objectives: each.item.objectives,
      content: contentOf(each),
      right: each.right,
      points: each.item.points,
      ...(taken === undefined ? {} : { seconds: taken }),
    };
  });
}

export function objectiveScores(page: AssessmentPage, result: AttemptResult): readonly ObjectiveScore[] {
  const status = (score: number) => {
    if (page.pass === undefined) return "completed";
    return score >= page.pass ? "passed" : "failed";
  };
  return result.objectives.map(({ id, score }) => ({ id, score, status: status(score) }));
}

function contentOf({ item, key, answer }: ItemResult): InteractionContent {
  const given = answer === undefined ? undefined : "text" in answer ? answer.text : answer.choices;
  const right = key.choices ?? [];
  if (item.type === "numeric") {
    const read = typeof given === "string" ? readNumeric(item, key, given) : undefined;
    return { type: "number", ...present("response", read), ...present("correct", key.value) };
  }
  if (item.type === "short-answer") {
    return { type: "text", ...present("response", given?.toString()), correct: key.texts ?? [] };
  }
  if (item.type === "true-false" && item.choices.every(({ id }) => id === "true" || id === "false")) {
    const response = given === undefined ? undefined : given[0] === "true";
    return { type: "true-false", ...present("response", response), correct: right[0] === "true" };
  }
  const position = (id: string) => item.choices.findIndex((choice) => choice.id === id);
  const positions = (ids: readonly string[]) => ids.map(position).filter((index) => index >= 0);
  return {
    type: "choice",
    ...present("response", Array.isArray(given) ? positions(given) : undefined),
    correct: positions(right),
  };
}

/** `{ name: value }`, or nothing where there is no value. */
function present<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value });
}
