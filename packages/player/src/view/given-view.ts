import type { Answer, CourseChoice, CourseItem, ItemKey } from "@coursewright/spec/course";
import { type Child, element, prose } from "./element.ts";

/** An answer, the learner's or the right one, as it is read: a phrase, or a list of steps or pairs. */
export function renderGiven(item: CourseItem, answer: Answer): Child {
  if ("text" in answer) return `${answer.text}${item.unit === undefined ? "" : ` ${item.unit}`}`;
  if ("pairs" in answer) return renderPairs(item, answer.pairs);
  if (item.type === "ordering")
    return element(
      "ol",
      { class: "given-list" },
      answer.choices.map((id) => element("li", {}, named(item.choices, id))),
    );
  const taken = item.choices.filter(({ id }) => answer.choices.includes(id));
  return taken.map(({ html }, index) => [index > 0 && ", ", prose(html, "span")]);
}

/** The right answer; undefined where the key knows none. */
export function rightAnswer(item: CourseItem, key: ItemKey): Answer | undefined {
  if (key.pairs !== undefined) return { pairs: key.pairs, checked: true };
  if (item.choices.length > 0) return { choices: key.choices ?? [], checked: true };
  const text = key.value === undefined ? key.texts?.[0] : String(key.value);
  return text === undefined ? undefined : { text, checked: true };
}

function renderPairs(item: CourseItem, pairs: Readonly<Record<string, string>>): Child {
  const row = ({ id, html }: CourseChoice) =>
    Object.hasOwn(pairs, id) &&
    element("li", {}, prose(html, "span"), " → ", named(item.choices, pairs[id] ?? ""));
  return element("ul", { class: "given-list" }, (item.prompts ?? []).map(row));
}

function named(choices: readonly CourseChoice[], id: string): Child {
  const choice = choices.find((each) => each.id === id);
  return choice !== undefined && prose(choice.html, "span");
}
