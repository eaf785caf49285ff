import type { Answer, CourseItem, ItemKey } from "@coursewright/spec/course";
import { parseNumber } from "./parse-number.ts";

/** Whether an answer is right. All or nothing: a multiple response is right when exactly the right choices are taken. */
export function isRight(item: CourseItem, key: ItemKey, answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if ("choices" in answer) return sameChoices(answer.choices, key.choices ?? []);
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
