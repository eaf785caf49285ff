import { minutesLeft, requiredPages } from "../session/progress.ts";
import type { Translator } from "../strings/strings.ts";
import { type App, placedPages } from "./app.ts";
import { button } from "./button.ts";
import { element, unseen } from "./element.ts";
import { icon } from "./icon.ts";

/** The bar at the top: what this is, how far the learner is, and the way out. */
export function renderHeader(app: App, menu: HTMLElement): HTMLElement {
  const { course, strings } = app;
  return element(
    "header",
    { class: "header" },
    menu,
    course.theme.logo !== undefined && element("img", { class: "logo", src: course.theme.logo, alt: "" }),
    element(
      "div",
      { class: "identity" },
      course.product !== undefined && element("p", { class: "product" }, course.product),
      element("p", { class: "course-title" }, course.title),
    ),
    renderProgress(app),
    button("exit", "quiet", app.exit, icon("exit"), element("span", {}, strings.text("exit"))),
  );
}

/** How far the learner is, as a line and a bar. */
export function renderProgress({ course, learner, strings }: App): HTMLElement {
  const { done, all } = requiredPages(course, learner.state());
  const minutes = minutesLeft(course, learner.state());
  const optional = placedPages(course).length > all;
  const said = strings.text(optional ? "requiredProgress" : "progress", {
    done: strings.number(done),
    all: strings.number(all),
  });
  return element(
    "div",
    { class: "progress" },
    element(
      "p",
      {},
      element("span", { class: "long" }, said),
      element(
        "span",
        { class: "short", "aria-hidden": "true" },
        `${strings.number(done)} / ${strings.number(all)}`,
      ),
      minutes > 0 && element("span", { class: "time" }, timeLeft(strings, minutes)),
    ),
    element(
      "progress",
      { max: Math.max(all, 1), value: all === 0 ? 1 : done, "aria-label": strings.text("courseProgress") },
      unseen(said),
    ),
  );
}

/** Minutes, above twenty to the nearest five; from an hour and a half on the hours to the nearest half. */
function timeLeft(strings: Translator, minutes: number): string {
  const count = minutes > 20 ? Math.round(minutes / 5) * 5 : minutes;
  if (minutes < 90) return strings.text("timeLeft", { count: strings.number(count) });
  return strings.text("hoursLeft", { count: strings.number(Math.round(minutes / 30) / 2) });
}
