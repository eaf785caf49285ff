import type { Answer, AssessmentPage, CourseItem } from "@coursewright/spec/course";
import { isRight } from "../scoring/score-item.ts";
import { assessmentState } from "../session/changes.ts";
import type { App } from "./app.ts";
import { button } from "./button.ts";
import { element, prose } from "./element.ts";
import { renderFeedback } from "./feedback-view.ts";
import { createField } from "./item-field.ts";

/** One question of a running attempt; in practice it is checked at once. */
export function renderItem(
  app: App,
  page: AssessmentPage,
  item: CourseItem,
  place: { readonly index: number; readonly all: number },
): HTMLElement {
  const { learner, strings } = app;
  const given = assessmentState(learner.state(), page.id).answers.get(item.id);
  const field = createField(app, item, given, () => learner.answer(page, item.id, field.answer()));
  const number = strings.text("question", { n: place.index + 1, all: place.all });
  const fieldset = element(
    "fieldset",
    {},
    element(
      "legend",
      {},
      element(
        "span",
        { class: "item-number" },
        number,
        element("span", { class: "points" }, strings.count("points", item.points)),
      ),
      prose(item.html),
    ),
    field.body,
  );
  const wrapper = element(
    "div",
    { class: "item", "data-cw-item": item.id, "data-cw-type": item.type },
    fieldset,
  );
  if (page.feedback === "item") wrapper.append(renderCheck(app, page, item, fieldset, given));
  return wrapper;
}

/** A matching is answered when every prompt has its choice. */
export function isAnswered(item: CourseItem, answer: Answer | undefined): boolean {
  if (answer === undefined || !("pairs" in answer)) return answer !== undefined;
  return (item.prompts ?? []).every(({ id }) => Object.hasOwn(answer.pairs, id));
}

/** The button keeps the focus after it was used; the verdict is said by the live region. */
function renderCheck(
  app: App,
  page: AssessmentPage,
  item: CourseItem,
  fieldset: HTMLFieldSetElement,
  given: Answer | undefined,
): HTMLElement {
  const { learner, strings } = app;
  const area = element("div", { class: "check" });
  const missing = element("p", { class: "error" });
  const close = (answer: Answer): string => {
    const key = learner.key(page, item.id);
    const feedback = renderFeedback(app, { item, key, answer, right: isRight(item, key, answer) }, true);
    fieldset.disabled = true;
    check.setAttribute("aria-disabled", "true");
    check.textContent = strings.text("checked");
    area.append(feedback);
    return feedback.textContent ?? "";
  };
  const check = button(
    "check",
    "secondary",
    () => {
      const answer = assessmentState(learner.state(), page.id).answers.get(item.id);
      if (fieldset.disabled) return;
      if (answer === undefined || !isAnswered(item, answer)) {
        missing.textContent = strings.text("answerFirst");
        app.announce(strings.text("answerFirst"));
        return;
      }
      missing.textContent = "";
      learner.answer(page, item.id, { ...answer, checked: true });
      app.announce(close({ ...answer, checked: true }));
    },
    strings.text("check"),
  );
  area.append(check, missing);
  if (given?.checked === true) close(given);
  return area;
}
