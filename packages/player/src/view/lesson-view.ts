import type { LessonPage } from "@coursewright/spec/course";
import type { App } from "./app.ts";
import { type Child, element, prose } from "./element.ts";
import { icon } from "./icon.ts";
import { renderDeliveries } from "./segment-view.ts";

export function renderLesson(app: App, page: LessonPage): Child {
  const { strings } = app;
  return [
    prose(page.html),
    page.ifSkipped !== undefined &&
      element(
        "aside",
        { class: "callout callout-warning", "aria-labelledby": "cw-if-skipped" },
        element(
          "p",
          { class: "callout-title", id: "cw-if-skipped" },
          icon("warning"),
          strings.text("ifSkipped"),
        ),
        element("p", {}, page.ifSkipped),
      ),
    renderDeliveries(app, page),
  ];
}
