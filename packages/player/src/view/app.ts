import type { Course, CourseModule, CoursePage } from "@coursewright/spec/course";
import type { Learner } from "../session/learner.ts";
import type { Translator } from "../strings/strings.ts";

/** What every view is given. */
export interface App {
  readonly course: Course;
  readonly learner: Learner;
  readonly strings: Translator;
  /** Ids of the assessments that the learner has begun since the course was opened. */
  readonly started: Set<string>;
  /** Ids of the assessments whose last attempt was submitted because its time was over. */
  readonly timedOut: Set<string>;
  /** Opens a page and moves the focus to its heading. */
  go(place: string): void;
  /** Shows the current page again and moves the focus to its heading with the id `focus`. */
  refresh(focus: string): void;
  /** The end of the open lesson was on the screen: it counts as seen, and the page says so where it stands. */
  seen(page: string): void;
  /** Says something to screen readers without moving the focus. */
  announce(text: string): void;
  /** Saves, ends the session and shows that the window can be closed. */
  exit(): void;
}

/** The last place, after all pages; no page id looks like this. */
export const summaryPlace = "$summary";

/** A page and the module it stands in. */
export interface Placed {
  readonly module: CourseModule;
  readonly page: CoursePage;
}

export function placedPages(course: Course): readonly Placed[] {
  return course.modules.flatMap((module) => module.pages.map((page) => ({ module, page })));
}

/** All places in order. */
export function places(course: Course): readonly string[] {
  return [...placedPages(course).map(({ page }) => page.id), summaryPlace];
}
