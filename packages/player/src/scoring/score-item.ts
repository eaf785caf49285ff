import type { Answer, CourseItem, ItemKey } from "@coursewright/spec/course";
import { parseNumber } from "./parse-number.ts";

/**
 * Whether an answer is right. All or nothing: a multiple response is right when exactly the right choices are taken,
 * an ordering when every step stands in its place, a matching when every prompt has its choice.
 */
export function isRight(item: CourseItem, key: ItemKey, answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if ("pairs" in answer) return samePairs(answer.pairs, key.pairs ?? {});
  if ("choices" in answer) {
    const right = key.choices ?? [];
    return item.type === "ordering" ? sameOrder(answer.choices, right) : sameChoices(answer.choices, right);
  }
  return item.type === "numeric" ? nearEnough(item, key, answer.text) : accepted(key, answer.text);
}

/** The reading of a numeric answer that counts: the one nearest to the key. Undefined when it is not a number. */
export function readNumeric(item: CourseItem, key: ItemKey, text: string): number | undefined {
  const distance = (value: number) => Math.abs(value - (key.value ?? 0));
  return [...parseNumber(text, item.unit)].sort((a, b) => distance(a) - distance(b))[0];
}

function sameChoices(taken: readonly string[], right: readonly string[]): boolean {
  const set = new Set(taken);
  return right.length > 0 && set.size === right.length && right.every((choice) => set.has(choice));
}

function sameOrder(order: readonly string[], right: readonly string[]): boolean {
  return right.length > 0 && order.length === right.length && right.every((id, n) => order[n] === id);
}

function samePairs(
  pairs: Readonly<Record<string, string>>,
  right: Readonly<Record<string, string>>,
): boolean {
  const prompts = Object.keys(right);
  return prompts.length > 0 && prompts.every((prompt) => pairs[prompt] === right[prompt]);
}

function nearEnough(item: CourseItem, key: ItemKey, text: string): boolean {
  const value = readNumeric(item, key, text);
  if (value === undefined || key.value === undefined) return false;
  const rounding = Math.abs(key.value) * 1e-9;
  return Math.abs(value - key.value) <= (key.tolerance ?? 0) + rounding;
}

function accepted(key: ItemKey, text: string): boolean {
  const fold = (value: string) => {
    const normal = value.normalize("NFC");
    return key.exact === true ? normal : normal.trim().replace(/\s+/g, " ").toLowerCase();
  };
  return (key.texts ?? []).some((candidate) => fold(candidate) === fold(text));
}
