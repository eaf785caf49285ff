import type { AssessmentPage, CoursePage } from "@coursewright/spec/course";
import type { StringKey } from "../strings/strings.ts";
import { type App, type Placed, places } from "./app.ts";
import { isUnderWay } from "./assessment-view.ts";
import { button } from "./button.ts";
import { type Child, element } from "./element.ts";
import { icon } from "./icon.ts";
import { atLessonEnd, lessonEnd } from "./lesson-end.ts";
import { pageLabel } from "./page-label.ts";
import { renderPace } from "./segment-view.ts";

/** A page: what it is, its title, its body, and the way on. */
export function renderFrame(app: App, { module, page }: Placed, ...body: readonly Child[]): HTMLElement {
  const { strings } = app;
  const begins = !(page.kind === "assessment" && isUnderWay(app, page));
  const label = pageLabel(app.course, page);
  const parts = [
    strings.text(kindOf(page)),
    page.modality !== undefined && strings.text(page.modality),
    page.minutes > 0 && strings.minutes(page.minutes),
    label !== undefined && strings.text(label),
  ];
  return element(
    "article",
    { class: "page" },
    element(
      "p",
      { class: "eyebrow" },
      element("span", { class: "eyebrow-module" }, module.title),
      parts.map((part) => part !== false && element("span", {}, part)),
    ),
    element("h1", { tabindex: -1, id: "cw-title" }, page.title),
    begins &&
      places(app.course)[0] === page.id &&
      app.course.description !== undefined &&
      element("p", { class: "lead" }, app.course.description),
    begins && places(app.course)[0] === page.id && renderPace(app),
    begins && module.pages[0] === page && renderModule(app, module),
    body,
    page.kind === "lesson" && !app.learner.state().seen.has(page.id) && lessonEnd(() => app.seen(page.id)),
    renderPager(app, page.id),
  );
}

/** Previous and next. */
export function renderPager(app: App, place: string): HTMLElement {
  const all = places(app.course);
  const index = all.indexOf(place);
  const [previous, next] = [all[index - 1], all[index + 1]];
  const { strings } = app;
  const goOn = () => {
    if (atLessonEnd()) app.seen(place);
    if (next !== undefined) app.go(next);
  };
  return element(
    "div",
    { class: "pager" },
    previous !== undefined &&
      button("previous", "secondary", () => app.go(previous), icon("previous"), strings.text("previous")),
    next !== undefined && button("next", "primary", goOn, strings.text("next"), icon("next")),
  );
}

/** Why the module is worth the time, and what it leads to; shown on its first page. */
function renderModule({ course, strings }: App, module: Placed["module"]): Child {
  const statements = course.objectives.filter(
    ({ id }) => module.objectives.includes(id) || module.objectives.includes(id.replace(`${module.id}/`, "")),
  );
  return [
    module.why !== undefined &&
      element("p", { class: "why" }, element("strong", {}, strings.text("why")), module.why),
    statements.length > 0 &&
      element(
        "section",
        { class: "objectives", "aria-labelledby": "cw-objectives" },
        element("h2", { id: "cw-objectives" }, strings.text("objectives")),
        element(
          "ul",
          {},
          statements.map(({ statement }) => element("li", {}, icon("check"), element("span", {}, statement))),
        ),
      ),
  ];
}

function kindOf(page: CoursePage): StringKey {
  return page.kind === "assessment" ? assessmentKinds[page.when] : page.kind;
}

const assessmentKinds: Readonly<Record<AssessmentPage["when"], StringKey>> = {
  pre: "assessmentPre",
  mid: "assessmentMid",
  post: "assessmentPost",
  "post-implementation": "assessmentPostImplementation",
  recall: "assessmentRecall",
};
