import type { Answer, AnswerKey, AssessmentPage, CourseItem, ItemKey } from "@coursewright/spec/course";
import { isRight } from "./score-item.ts";

export interface AttemptResult {
  readonly items: readonly ItemResult[];
  readonly points: number;
  readonly possible: number;
  /** Per cent of the points, at most two decimals. */
  readonly score: number;
  /** Undefined where no pass mark is set. */
  readonly passed?: boolean;
  readonly objectives: readonly ObjectiveResult[];
}

export interface ItemResult {
  readonly item: CourseItem;
  readonly key: ItemKey;
  readonly answer?: Answer;
  readonly right: boolean;
}

export interface ObjectiveResult {
  readonly id: string;
  readonly points: number;
  readonly possible: number;
  readonly score: number;
}

/** Judges an attempt. Score: points got ÷ points possible × 100; without any points it is 100. */
export function scoreAttempt(
  page: AssessmentPage,
  keys: AnswerKey,
  answers: ReadonlyMap<string, Answer>,
): AttemptResult {
  const items = page.items.map((item) => judge(item, keys, answers.get(item.id)));
  const total = sum(items);
  const passed = page.pass === undefined ? {} : { passed: total.score >= page.pass };
  return { items, ...total, ...passed, objectives: perObjective(items) };
}

/** An item's key; empty, so that nothing is right, where there is none. */
export function keyOf(keys: AnswerKey, item: string): ItemKey {
  return (Object.hasOwn(keys, item) ? keys[item] : undefined) ?? {};
}

function judge(item: CourseItem, keys: AnswerKey, answer: Answer | undefined): ItemResult {
  const key = keyOf(keys, item.id);
  return { item, key, ...(answer === undefined ? {} : { answer }), right: isRight(item, key, answer) };
}

function perObjective(items: readonly ItemResult[]): readonly ObjectiveResult[] {
  const ids = new Set(items.flatMap(({ item }) => item.objectives));
  return [...ids].map((id) => ({ id, ...sum(items.filter(({ item }) => item.objectives.includes(id))) }));
}

function sum(items: readonly ItemResult[]): { points: number; possible: number; score: number } {
  const possible = items.reduce((total, { item }) => total + item.points, 0);
  const points = items.reduce((total, { item, right }) => total + (right ? item.points : 0), 0);
  return { points, possible, score: possible === 0 ? 100 : perCent(points, possible) };
}

function perCent(points: number, possible: number): number {
  return Math.round((points / possible) * 10_000) / 100;
}
