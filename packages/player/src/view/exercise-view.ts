import type { ExercisePage, ExerciseStep } from "@coursewright/spec/course";
import type { App } from "./app.ts";
import { button } from "./button.ts";
import { type Child, element, prose } from "./element.ts";
import { icon } from "./icon.ts";

/** Scenario, guided and independent steps, debrief. */
export function renderExercise(app: App, page: ExercisePage): Child {
  const { strings } = app;
  return [
    element("p", { class: "remark" }, exerciseNote(app, page)),
    page.html !== "" &&
      section(strings.text("scenario"), element("div", { class: "scenario" }, prose(page.html))),
    page.guided.length > 0 && section(strings.text("guided"), renderSteps(app, page.guided, 1)),
    page.independent.length > 0 &&
      section(strings.text("independent"), renderSteps(app, page.independent, page.guided.length + 1)),
    page.debrief.length > 0 &&
      section(
        strings.text("debrief"),
        element(
          "ul",
          { class: "debrief" },
          page.debrief.map((question) => element("li", {}, question)),
        ),
      ),
  ];
}

/** What a page cannot see does not count in it; a certification may still ask for it. */
function exerciseNote({ course, strings }: App, { id }: ExercisePage): string {
  const certification = course.certifications?.find(({ pages }) => pages.includes(id));
  return certification === undefined
    ? strings.text("exerciseNote")
    : strings.text("practicalNote", { title: certification.title });
}

function section(title: string, body: Child): HTMLElement {
  return element("section", { class: "section" }, element("h2", {}, title), body);
}

function renderSteps(app: App, steps: readonly ExerciseStep[], start: number): HTMLElement {
  return element(
    "ol",
    { class: "steps", start },
    steps.map((step, index) =>
      element(
        "li",
        { "data-cw-step": step.id, value: start + index },
        prose(step.html),
        renderHints(app, step),
      ),
    ),
  );
}

/** Hints appear one by one, from a nudge to nearly the answer. */
function renderHints({ strings, announce }: App, { hints }: ExerciseStep): Child {
  if (hints.length === 0) return undefined;
  const list = element("div", { class: "hints" });
  const label = element("span", {}, strings.text("showHint.first"));
  const show = button(
    "hint",
    "quiet",
    () => {
      const shown = list.children.length;
      const hint = hints[shown];
      if (hint === undefined) return;
      const name = strings.text("hint", { n: shown + 1, all: hints.length });
      list.append(element("p", { tabindex: -1 }, element("strong", {}, name), hint));
      announce(`${name}. ${hint}`);
      label.textContent = strings.text("showHint.more");
      if (shown + 1 < hints.length) return;
      (list.lastElementChild as HTMLElement | null)?.focus();
      show.remove();
    },
    icon("spark"),
    label,
  );
  return [list, show];
}
