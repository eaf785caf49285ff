import type { Answer, AssessmentPage, CourseItem, ItemKey } from "@coursewright/spec/course";
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
  if (item.type === "ordering") return sequenceOf(key, answer);
  if (item.type === "matching") return matchingOf(item, key, answer);
  const given =
    answer === undefined || "pairs" in answer ? undefined : "text" in answer ? answer.text : answer.choices;
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

/** Steps are numbered as the author wrote them: in the right order. */
function sequenceOf({ choices: right = [] }: ItemKey, answer: Answer | undefined): InteractionContent {
  const given = answer !== undefined && "choices" in answer ? answer.choices : undefined;
  const positions = given?.map((id) => right.indexOf(id)).filter((index) => index >= 0);
  return { type: "sequence", ...present("response", positions), correct: right.map((_, index) => index) };
}

/** Choices are numbered as their prompts are, those that belong to nothing last. */
function matchingOf(item: CourseItem, key: ItemKey, answer: Answer | undefined): InteractionContent {
  const prompts = (item.prompts ?? []).map(({ id }) => id);
  const right = key.pairs ?? {};
  const choices = [...new Set([...prompts.map((id) => right[id]), ...item.choices.map(({ id }) => id)])];
  const numbered = (pairs: Readonly<Record<string, string>>) =>
    prompts.flatMap((id, index) => {
      const choice = Object.hasOwn(pairs, id) ? choices.indexOf(pairs[id]) : -1;
      return choice < 0 ? [] : [[index, choice] as const];
    });
  const given = answer !== undefined && "pairs" in answer ? numbered(answer.pairs) : undefined;
  return { type: "matching", ...present("response", given), correct: numbered(right) };
}

/** `{ name: value }`, or nothing where there is no value. */
function present<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value });
}
