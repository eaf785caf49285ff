import type { CoursePage } from "@coursewright/spec/course";
import { standingOf } from "../session/progress.ts";
import { type App, summaryPlace } from "./app.ts";
import { element, unseen } from "./element.ts";
import { icon } from "./icon.ts";
import { pageLabel } from "./page-label.ts";

/** Modules and pages with a mark for each that is done. */
export function renderOutline(app: App, current: string): HTMLElement {
  const { course, strings } = app;
  return element(
    "nav",
    { class: "outline", id: "cw-outline", "aria-label": strings.text("contents") },
    course.modules.map((module) => [
      course.modules.length > 1 &&
        element("p", { class: "outline-module", id: `cw-module-${module.id}` }, module.title),
      element(
        "ul",
        course.modules.length > 1 ? { "aria-labelledby": `cw-module-${module.id}` } : {},
        module.pages.map((page) => element("li", {}, renderPage(app, page, current))),
      ),
    ]),
    element(
      "ul",
      { class: "outline-end" },
      element("li", {}, renderLink(app, summaryPlace, strings.text("summary"), current)),
    ),
  );
}

/** Shows how a page stands now, without touching the focus. */
export function refreshStanding(app: App, outline: HTMLElement, page: CoursePage): void {
  const link = outline.querySelector(`[data-cw-outline="${CSS.escape(page.id)}"]`);
  const [mark, said] = [".mark", ".unseen"].map((part) => link?.querySelector(part));
  const fresh = renderPage(app, page, "");
  mark?.replaceWith(...fresh.querySelectorAll(".mark"));
  said?.replaceWith(...fresh.querySelectorAll(".unseen"));
}

function renderPage(app: App, page: CoursePage, current: string): HTMLElement {
  const { course, learner, strings } = app;
  const standing = standingOf(course, learner.state(), page);
  const mark = element("span", { class: `mark ${standing}` }, standing === "done" && icon("check"));
  const said = unseen(` (${strings.text(standing === "untouched" ? "notDone" : standing)})`);
  const label = pageLabel(course, page);
  const facts = [
    page.minutes > 0 && strings.minutes(page.minutes),
    label !== undefined && strings.text(label),
  ].filter((fact) => fact !== false);
  const note = facts.length > 0 && element("span", { class: "outline-minutes" }, facts.join(" · "));
  return renderLink(app, page.id, page.title, current, mark, said, note);
}

function renderLink(
  app: App,
  place: string,
  title: string,
  current: string,
  mark: HTMLElement = element("span", { class: "mark summary" }, icon("flag")),
  ...after: readonly (HTMLElement | false)[]
): HTMLElement {
  const click = (event: Event) => {
    event.preventDefault();
    app.go(place);
  };
  return element(
    "a",
    { href: "#content", "data-cw-outline": place, "aria-current": place === current && "page", click },
    mark,
    element("span", { class: "outline-title" }, title, ...after),
  );
}
