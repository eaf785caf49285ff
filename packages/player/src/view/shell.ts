import type { Course } from "@coursewright/spec/course";
import type { Learner } from "../session/learner.ts";
import type { StringKey, Translator } from "../strings/strings.ts";
import type { Launch } from "../tracking/tracker.ts";
import { type App, type Placed, placedPages, summaryPlace } from "./app.ts";
import { renderAssessment } from "./assessment-view.ts";
import { renderClosed } from "./closed-view.ts";
import { prepareContent } from "./content.ts";
import { element } from "./element.ts";
import { renderExercise } from "./exercise-view.ts";
import { renderHeader, renderProgress } from "./header.ts";
import { renderLesson } from "./lesson-view.ts";
import { createMenu } from "./menu.ts";
import { createNotices } from "./notices.ts";
import { refreshStanding, renderOutline } from "./outline.ts";
import { renderFrame } from "./page-frame.ts";
import { renderSummary } from "./summary-view.ts";

/** The running course. */
export interface Shell {
  /** Tells the learner whether progress can be saved. */
  trouble(failing: boolean): void;
  /** The session is over and the page came back: only opening the course again helps. */
  close(): void;
}

/** Shows the course in place of `root`, at the page where the learner stopped. */
export function openShell(
  root: Element,
  course: Course,
  learner: Learner,
  strings: Translator,
  launch: Launch,
  notice: StringKey | undefined,
): Shell {
  const main = element("main", { id: "content", class: "content", tabindex: -1 });
  const frame = element("div", { class: "app" });
  const live = element("div", { class: "unseen", role: "status", "aria-live": "polite" });
  const notices = createNotices(strings);
  let place = learner.firstPage ?? summaryPlace;

  const announce = (text: string) => {
    live.textContent = "";
    requestAnimationFrame(() => {
      live.textContent = text;
    });
  };
  const show = () => {
    const placed = placedPages(course).find(({ page }) => page.id === place);
    if (placed !== undefined) learner.visit(placed.page.id);
    const outline = renderOutline(app, place);
    const menu = createMenu(frame, outline, strings);
    const page =
      placed === undefined ? renderSummary(app) : renderFrame(app, placed, renderBody(app, placed));
    main.dataset.cwPage = place;
    main.replaceChildren(notices.area, page);
    frame.replaceChildren(
      skipLink(strings),
      renderHeader(app, menu),
      element("div", { class: "body" }, outline, main),
      live,
    );
    revealCurrent(outline);
    prepareContent(app, main);
    document.title = `${placed?.page.title ?? strings.text("summary")} – ${course.title}`;
  };
  const close = (saved: boolean) => {
    const outcome = launch.kind === "preview" ? "closedPreview" : saved ? "closedSaved" : "closedNotSaved";
    frame.replaceChildren(
      renderClosed(strings, outcome, () => app.exit()),
      live,
    );
    document.getElementById("cw-title")?.focus();
  };
  const app: App = {
    course,
    learner,
    strings,
    started: new Set(),
    timedOut: new Set(),
    announce,
    seen: (id) => {
      learner.see(id);
      const page = placedPages(course).find((each) => each.page.id === id)?.page;
      const outline = frame.querySelector<HTMLElement>(".outline");
      if (page !== undefined && outline !== null) refreshStanding(app, outline, page);
      frame.querySelector(".progress")?.replaceWith(renderProgress(app));
    },
    go: (next) => {
      place = next;
      notices.settle();
      show();
      focusHeading("cw-title");
    },
    refresh: (heading) => {
      show();
      focusHeading(heading);
    },
    exit: () => {
      const saved = learner.leave("whenSaved");
      close(saved);
      if (saved && window.opener !== null) window.close();
    },
  };
  if (notice !== undefined) notices.add(notice, notice === "updatedNotice");
  show();
  root.replaceWith(frame);
  return {
    trouble: (failing) => {
      notices.trouble(failing);
      announce(strings.text(failing ? "saveFailed" : "saveWorks"));
    },
    close: () => close(true),
  };
}

function renderBody(app: App, { page }: Placed) {
  if (page.kind === "lesson") return renderLesson(app, page);
  return page.kind === "exercise" ? renderExercise(app, page) : renderAssessment(app, page);
}

/** A long outline shows where the learner is. */
function revealCurrent(outline: HTMLElement): void {
  const current = outline.querySelector<HTMLElement>("[aria-current]");
  if (current === null || current.offsetTop + current.offsetHeight <= outline.clientHeight) return;
  outline.scrollTop = current.offsetTop - outline.clientHeight / 2;
}

function skipLink(strings: Translator): HTMLElement {
  const click = (event: Event) => {
    event.preventDefault();
    focusHeading("cw-title");
  };
  return element("a", { class: "skip", href: "#content", click }, strings.text("skip"));
}

/** A page's title is read from the top of the page; another heading is brought into view with its section. */
function focusHeading(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  if (id === "cw-title") window.scrollTo(0, 0);
  else (heading?.closest("section") ?? heading)?.scrollIntoView({ block: "start" });
}
