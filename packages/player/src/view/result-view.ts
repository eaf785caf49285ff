import type { AssessmentPage } from "@coursewright/spec/course";
import type { AttemptResult, ItemResult } from "../scoring/score-attempt.ts";
import { attemptsLeft } from "../session/progress.ts";
import type { App } from "./app.ts";
import { attemptsText, failedText } from "./attempts-text.ts";
import { button } from "./button.ts";
import { type Child, element, prose } from "./element.ts";
import { renderFeedback } from "./feedback-view.ts";
import { renderGiven } from "./given-view.ts";
import { icon } from "./icon.ts";

/** Score, pass mark, each objective, each answer, and another attempt while there is one. */
export function renderResult(
  app: App,
  page: AssessmentPage,
  result: AttemptResult,
  retry: () => void,
): Child {
  const { learner, strings } = app;
  const mayRetry = attemptsLeft(page, learner.state()) > 0;
  return [
    renderScore(app, page, result),
    mayRetry &&
      element(
        "div",
        { class: "retry" },
        button("retry", result.passed === false ? "primary" : "secondary", retry, strings.text("retry")),
      ),
    renderObjectives(app, result),
    page.feedback !== "none" && renderReview(app, page, result, result.passed !== false || !mayRetry),
  ];
}

function renderScore(
  app: App,
  page: AssessmentPage,
  { score, passed, points, possible }: AttemptResult,
): HTMLElement {
  const { strings } = app;
  const verdict = passed === undefined ? "submitted" : passed ? "passed" : "failed";
  const facts = [
    strings.text("pointsOf", { points: strings.number(points), possible: strings.number(possible) }),
    page.pass !== undefined && strings.text("passMark", { score: strings.percent(page.pass) }),
    attemptsText(app, page),
  ];
  return element(
    "section",
    { class: `score ${verdict}`, "aria-labelledby": "cw-result" },
    element("p", { class: "figure" }, strings.percent(score)),
    element(
      "div",
      {},
      element(
        "h2",
        { id: "cw-result", tabindex: -1 },
        icon(passed === false ? "target" : "check"),
        strings.text(verdict === "failed" ? failedText(app, page) : verdict),
      ),
      app.timedOut.has(page.id) && element("p", { class: "time-over" }, strings.text("timeIsOver")),
      element(
        "ul",
        { class: "facts" },
        facts.map((fact) => fact !== false && element("li", {}, fact)),
      ),
    ),
  );
}

function renderObjectives({ course, strings }: App, { objectives }: AttemptResult): Child {
  const statements = new Map(course.objectives.map(({ id, statement }) => [id, statement]));
  const known = objectives.filter(({ id }) => statements.has(id));
  if (known.length === 0) return undefined;
  return element(
    "section",
    { class: "section" },
    element("h2", {}, strings.text("byObjective")),
    element(
      "ul",
      { class: "by-objective" },
      known.map(({ id, score }) =>
        element(
          "li",
          {},
          element("span", {}, statements.get(id)),
          renderBar(score),
          element("strong", {}, strings.percent(score)),
        ),
      ),
    ),
  );
}

/** Repeats the number beside it for the eye. */
function renderBar(score: number): HTMLElement {
  const fill = element("span", {});
  fill.style.inlineSize = `${score}%`;
  return element("span", { class: "bar", "aria-hidden": "true" }, fill);
}

function renderReview(app: App, page: AssessmentPage, result: AttemptResult, reveal: boolean): HTMLElement {
  const order = app.learner.items(page).map(({ id }) => id);
  const items = [...result.items].sort((a, b) => order.indexOf(a.item.id) - order.indexOf(b.item.id));
  return element(
    "section",
    { class: "section" },
    element("h2", {}, app.strings.text("yourAnswers")),
    element(
      "ol",
      { class: "review" },
      items.map((each) =>
        element(
          "li",
          { "data-cw-review": each.item.id },
          prose(each.item.html),
          renderAnswer(app, each),
          renderFeedback(app, each, reveal),
        ),
      ),
    ),
  );
}

function renderAnswer({ strings }: App, { item, answer }: ItemResult): HTMLElement {
  return element(
    "div",
    { class: "given" },
    element("span", {}, `${strings.text("yourAnswer")}: `),
    answer === undefined
      ? strings.text("notAnswered")
      : element("div", { class: "given-answer" }, renderGiven(item, answer)),
  );
}
