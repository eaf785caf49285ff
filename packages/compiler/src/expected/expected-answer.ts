import type { CourseItem, ItemKey } from "@coursewright/spec/course";

/** Ids of choices, for an ordering all of them in order; choices by prompt; or what is typed. */
export type ExpectedAnswer =
  | { readonly choices: readonly string[] }
  | { readonly pairs: Readonly<Record<string, string>> }
  | { readonly text: string };

/** What counts as right. */
export function rightAnswer(item: CourseItem, key: ItemKey): ExpectedAnswer {
  if (item.type === "matching") return { pairs: key.pairs ?? {} };
  if (item.choices.length > 0) return { choices: key.choices ?? [] };
  return { text: item.type === "numeric" ? String(key.value ?? 0) : (key.texts?.[0] ?? "") };
}

/** One wrong choice; where every choice is right, not all of them. An order the other way round; one pair that is wrong. */
export function wrongAnswer(item: CourseItem, key: ItemKey): ExpectedAnswer {
  if (item.type === "ordering") return { choices: [...(key.choices ?? [])].reverse() };
  if (item.type === "matching") return { pairs: onePairWrong(item, key.pairs ?? {}) };
  if (item.choices.length > 0) {
    const wrong = item.choices.find(({ id }) => !(key.choices ?? []).includes(id)) ?? item.choices[0];
    return { choices: wrong === undefined ? [] : [wrong.id] };
  }
  if (item.type === "numeric")
    return { text: String(Math.ceil((key.value ?? 0) + 2 * (key.tolerance ?? 0)) + 1) };
  const texts = key.texts ?? [];
  const length = Math.max(...texts.map((text) => text.length), 0) + 1;
  return { text: "x".repeat(Math.min(length, 40)) };
}

/** Where every prompt has the same choice and there is no other, one prompt is left open. */
function onePairWrong(
  item: CourseItem,
  pairs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [[prompt, right] = ["", ""], ...others] = Object.entries(pairs);
  const wrong = item.choices.find(({ id }) => id !== right);
  return Object.fromEntries([...(wrong === undefined ? [] : [[prompt, wrong.id] as const]), ...others]);
}
