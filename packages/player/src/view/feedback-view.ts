import type { ItemResult } from "../scoring/score-attempt.ts";
import type { App } from "./app.ts";
import { element, prose } from "./element.ts";
import { renderGiven, rightAnswer } from "./given-view.ts";
import { icon } from "./icon.ts";

/**
 * Right or not, and why. @param reveal whether the right answer may be shown; not while the learner can still try.
 */
export function renderFeedback({ strings }: App, result: ItemResult, reveal: boolean): HTMLElement {
  const { right, item, key } = result;
  const answer = reveal && !right ? rightAnswer(item, key) : undefined;
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
    answer !== undefined &&
      element("div", { class: "answers" }, `${strings.text("rightChoice")}: `, renderGiven(item, answer)),
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
