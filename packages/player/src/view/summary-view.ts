import type { CourseCertification, CoursePage } from "@coursewright/spec/course";
import { assessmentState } from "../session/changes.ts";
import { isDone, progressOf } from "../session/progress.ts";
import type { StringKey } from "../strings/strings.ts";
import { type App, placedPages, summaryPlace } from "./app.ts";
import { failedText } from "./attempts-text.ts";
import { button } from "./button.ts";
import { type Child, element } from "./element.ts";
import { icon } from "./icon.ts";
import { renderPager } from "./page-frame.ts";
import { renderSupport } from "./segment-view.ts";

/** The last page: what is done, what is open, and what the learner takes away. */
export function renderSummary(app: App): HTMLElement {
  const { course, learner, strings } = app;
  const { completion, score, success, finished } = progressOf(course, learner.state());
  const done = success === "failed" ? "ended" : "finished";
  const outcome = completion === "incomplete" ? "unfinished" : finished ? done : "failed";
  return element(
    "article",
    { class: "page" },
    element("p", { class: "eyebrow" }, element("span", {}, strings.text("summary"))),
    element("h1", { tabindex: -1, id: "cw-title" }, strings.text(`${outcome}Title`)),
    element("p", { class: "lead" }, strings.text(`${outcome}Text`)),
    (outcome === "unfinished" || outcome === "failed") && renderOpen(app, outcome),
    outcome === "unfinished" && element("p", { class: "remark" }, strings.text("lessonsCount")),
    score !== undefined && renderScore(app, score, success),
    (course.certifications ?? []).map((certification) => renderCertification(app, certification)),
    outcome === "finished" && renderObjectives(app),
    renderSupport(app),
    button("exit", finished ? "primary" : "secondary", app.exit, icon("exit"), strings.text("exit")),
    renderPager(app, summaryPlace),
  );
}

/** What a certification asks for: the quiz with how it stands, and the practical, which is judged elsewhere. */
function renderCertification(app: App, { title, pages }: CourseCertification): HTMLElement {
  const { course, learner, strings } = app;
  const asked = placedPages(course).filter(({ page }) => pages.includes(page.id));
  const standing = (page: CoursePage): StringKey => {
    if (page.kind !== "assessment") return "judgedElsewhere";
    const { best } = assessmentState(learner.state(), page.id);
    if (best === undefined) return "notDone";
    return best >= (page.pass ?? 0) ? "passed" : failedText(app, page);
  };
  return element(
    "section",
    { class: "certification", "aria-labelledby": "cw-certificate" },
    element("h2", { id: "cw-certificate" }, strings.text("certificateAsks", { title })),
    element(
      "ul",
      {},
      asked.map(({ page }) => {
        const stands = standing(page);
        return element(
          "li",
          { class: stands },
          icon(stands === "passed" ? "check" : "target"),
          element(
            "span",
            {},
            element("button", { type: "button", class: "link", click: () => app.go(page.id) }, page.title),
            element("span", { class: "standing" }, strings.text(stands)),
          ),
        );
      }),
    ),
  );
}

/** The pages that are not done; once all are, the test that is not passed. */
function renderOpen(app: App, outcome: "unfinished" | "failed"): HTMLElement {
  const { course, learner } = app;
  const open = placedPages(course).filter(({ page }) => {
    if (outcome === "failed") return page.id === course.scored;
    return (page.required || page.id === course.scored) && !isDone(course, learner.state(), page);
  });
  return element(
    "ul",
    { class: "open-pages" },
    open.map(({ page }) =>
      element(
        "li",
        {},
        element("button", { type: "button", class: "link", click: () => app.go(page.id) }, page.title),
      ),
    ),
  );
}

function renderScore(app: App, score: number, success: string): HTMLElement {
  const { course, learner, strings } = app;
  const scored = placedPages(course).find(({ page }) => page.id === course.scored)?.page;
  const attempts = scored === undefined ? 0 : assessmentState(learner.state(), scored.id).attempts;
  const verdict =
    success === "unknown" || attempts === 0 ? "submitted" : success === "passed" ? "passed" : "failed";
  const said = verdict === "failed" && scored?.kind === "assessment" ? failedText(app, scored) : verdict;
  return element(
    "section",
    { class: `score ${verdict}` },
    element("p", { class: "figure" }, strings.percent(score)),
    element(
      "div",
      {},
      element("h2", {}, strings.text(said)),
      scored !== undefined && element("p", {}, scored.title),
    ),
  );
}

function renderObjectives({ course, strings }: App): Child {
  if (course.objectives.length === 0) return undefined;
  return element(
    "section",
    { class: "objectives" },
    element("h2", {}, strings.text("learned")),
    element(
      "ul",
      {},
      course.objectives.map(({ statement }) =>
        element("li", {}, icon("check"), element("span", {}, statement)),
      ),
    ),
  );
}
