import type { AssessmentPage } from "@coursewright/spec/course";
import { assessmentState } from "../session/changes.ts";
import { attemptsLeft } from "../session/progress.ts";
import type { App } from "./app.ts";
import { renderAttempt } from "./attempt-view.ts";
import { attemptsText } from "./attempts-text.ts";
import { button } from "./button.ts";
import { type Child, element, prose } from "./element.ts";
import { renderResult } from "./result-view.ts";

/** Its introduction, a running attempt, or the result of the last one. */
export function renderAssessment(app: App, page: AssessmentPage): Child {
  const result = app.learner.result(page);
  const start = () => {
    app.started.add(page.id);
    app.learner.begin(page);
    app.refresh("cw-questions");
  };
  const retry = () => {
    app.learner.restart(page);
    start();
  };
  if (result !== undefined) return renderResult(app, page, result, retry);
  return isUnderWay(app, page) ? renderAttempt(app, page) : renderIntroduction(app, page, start);
}

/** Whether an attempt is running or its result is shown. */
export function isUnderWay({ learner, started }: App, page: AssessmentPage): boolean {
  const { answers, submitted, drawn, time } = assessmentState(learner.state(), page.id);
  return submitted || started.has(page.id) || answers.size > 0 || drawn !== undefined || time !== undefined;
}

function renderIntroduction(app: App, page: AssessmentPage, start: () => void): Child {
  const { strings } = app;
  const { best } = assessmentState(app.learner.state(), page.id);
  const facts = [
    strings.count("questions", app.learner.items(page).length),
    page.timeLimit !== undefined && strings.text("timeLimit", { time: strings.span(page.timeLimit) }),
    page.pass !== undefined && strings.text("passMark", { score: strings.percent(page.pass) }),
    attemptsText(app, page),
    page.feedback !== "none" && strings.text(page.feedback === "item" ? "feedbackItem" : "feedbackEnd"),
    best !== undefined && strings.text("bestScore", { score: strings.percent(best) }),
  ];
  const open = attemptsLeft(page, app.learner.state()) > 0;
  return element(
    "div",
    { class: "introduction" },
    page.introduction !== undefined && prose(page.introduction),
    element(
      "ul",
      { class: "facts" },
      facts.map((fact) => fact !== false && element("li", {}, fact)),
    ),
    open && button("start", "primary", start, strings.text("start")),
  );
}
