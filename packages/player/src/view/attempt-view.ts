import type { AssessmentPage, CourseItem } from "@coursewright/spec/course";
import { assessmentState } from "../session/changes.ts";
import type { App } from "./app.ts";
import { renderTimer } from "./attempt-timer.ts";
import { failedText } from "./attempts-text.ts";
import { button } from "./button.ts";
import { type Child, element } from "./element.ts";
import { focusItem } from "./item-field.ts";
import { isAnswered, renderItem } from "./item-view.ts";

/**
 * A running attempt: all questions on one page, so that a learner can look ahead, go back and check
 * everything before submitting, with any assistive technology.
 */
export function renderAttempt(app: App, page: AssessmentPage): Child {
  const { strings } = app;
  const items = app.learner.items(page);
  const warning = element("div", { class: "callout callout-warning", hidden: true });
  let warned = "";
  const submit = button(
    "submit",
    "primary",
    () => {
      const open = unanswered(app, page, items);
      const ids = open.map(({ item }) => item.id).join();
      if (open.length > 0 && warned !== ids) {
        warned = ids;
        warn(app, warning, open);
        submit.textContent = strings.text("submitAnyway");
        return;
      }
      app.timedOut.delete(page.id);
      submitAttempt(app, page);
    },
    strings.text("submit"),
  );
  return [
    element(
      "h2",
      { class: "unseen", id: "cw-questions", tabindex: -1 },
      strings.count("questions", items.length),
    ),
    renderTimer(app, page, () => {
      app.timedOut.add(page.id);
      submitAttempt(app, page);
    }),
    element(
      "div",
      { class: "items" },
      items.map((item, index) => renderItem(app, page, item, { index, all: items.length })),
    ),
    element("div", { class: "submit" }, warning, submit),
  ];
}

interface Open {
  readonly item: CourseItem;
  readonly index: number;
}

function unanswered(app: App, page: AssessmentPage, items: readonly CourseItem[]): readonly Open[] {
  const { answers } = assessmentState(app.learner.state(), page.id);
  return items
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => !isAnswered(item, answers.get(item.id)));
}

/** Says which questions are open and leads to them; submitting again submits. */
function warn({ strings, announce }: App, warning: HTMLElement, open: readonly Open[]): void {
  const text = strings.count("unanswered", open.length);
  const links = open.map(({ item, index }) =>
    element(
      "li",
      {},
      element(
        "button",
        { type: "button", class: "link", click: () => focusItem(item.id) },
        strings.text("questionLink", { n: index + 1 }),
      ),
    ),
  );
  warning.replaceChildren(element("p", {}, text), element("ul", { class: "open-items" }, links));
  warning.hidden = false;
  announce(text);
}

function submitAttempt(app: App, page: AssessmentPage): void {
  const { strings } = app;
  const { score, passed } = app.learner.submit(page);
  app.refresh("cw-result");
  const verdict = strings.text(
    passed === undefined ? "submitted" : passed ? "passed" : failedText(app, page),
  );
  const said = strings.text("scoreIs", { verdict, score: strings.percent(score) });
  app.announce(app.timedOut.has(page.id) ? `${strings.text("timeIsOver")} ${said}` : said);
}
