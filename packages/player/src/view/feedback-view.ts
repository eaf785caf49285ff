import type { ItemResult } from "../scoring/score-attempt.ts";
import type { App } from "./app.ts";
import { element, prose } from "./element.ts";
import { icon } from "./icon.ts";

/**
 * Right or not, and why. @param reveal whether the right answer may be shown; not while the learner can still try.
 */
export function renderFeedback({ strings }: App, result: ItemResult, reveal: boolean): HTMLElement {
  const { right } = result;
  const answers = reveal && !right ? rightAnswers(result) : [];
  return element(
    "div",
    { class: right ? "feedback right" : "feedback wrong" },
    element(
      "p",
      { class: "verdict" },
      icon(right ? "check" : "cross"),
      `${strings.text(right ? "right" : "wrong")}. `,
    ),
    feedbackOf(result).map((html) => prose(html)),
    answers.length > 0 &&
      element(
        "p",
        { class: "answers" },
        `${strings.text("rightChoice")}: `,
        answers.map((html, index) => [index > 0 && ", ", prose(html, "span")]),
      ),
  );
}

/** The feedback of every choice taken, then that for the answer as a whole. */
function feedbackOf({ key, answer, right }: ItemResult): readonly string[] {
  const taken = answer !== undefined && "choices" in answer ? answer.choices : [];
  const byChoice = key.feedback?.choices ?? {};
  const own = taken.flatMap((choice) => (Object.hasOwn(byChoice, choice) ? [byChoice[choice] ?? ""] : []));
  return [...own, right ? key.feedback?.right : key.feedback?.wrong].filter(
    (html) => html !== undefined && html !== "",
  ) as string[];
}

function rightAnswers({ item, key }: ItemResult): readonly string[] {
  if (item.choices.length > 0)
    return item.choices.filter(({ id }) => key.choices?.includes(id)).map(({ html }) => html);
  if (key.value !== undefined)
    return [escapeHtml(`${key.value}${item.unit === undefined ? "" : ` ${item.unit}`}`)];
  return (key.texts ?? []).slice(0, 1).map(escapeHtml);
}

function escapeHtml(text: string): string {
  return element("span", {}, text).innerHTML;
}
