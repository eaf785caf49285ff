import type { AssessmentPage, Course, CoursePage, LearnerState } from "@coursewright/spec/course";
import { encodeState } from "@coursewright/spec/course";
import type { Progress } from "../tracking/tracker.ts";
import { assessmentState } from "./changes.ts";

/**
 * What an LMS is told. Score and success are those of the best attempt at the scored assessment; the course is
 * complete when every required page was seen and the scored assessment submitted.
 */
export function progressOf(course: Course, state: LearnerState, longestState?: number): Progress {
  const scored = scoredPage(course);
  const record = scored && assessmentState(state, scored.id);
  const success = scored === undefined ? "unknown" : successOf(scored, record?.best);
  const { done, all } = requiredPages(course, state);
  const completed = done === all;
  const open = success === "failed" && scored !== undefined && attemptsLeft(scored, state) > 0;
  return {
    completion: completed ? "completed" : "incomplete",
    success,
    ...(record?.best === undefined ? {} : { score: record.best }),
    measure: all === 0 ? 1 : done / all,
    finished: completed && !open,
    location: state.current ?? "",
    state: encodeState(state, course, longestState),
  };
}

/** How many of the pages that count towards completion are done. */
export function requiredPages(
  course: Course,
  state: LearnerState,
): { readonly done: number; readonly all: number } {
  const pages = required(course);
  return { done: pages.filter((page) => isDone(course, state, page)).length, all: pages.length };
}

export function isDone(course: Course, state: LearnerState, page: CoursePage): boolean {
  if (page.id === course.scored) return assessmentState(state, page.id).attempts > 0;
  return state.seen.has(page.id);
}

/** What the outline says of a page: nobody tells whether an exercise was done, so it is opened at most. */
export type Standing = "done" | "opened" | "untouched";

export function standingOf(course: Course, state: LearnerState, page: CoursePage): Standing {
  const counts = page.required || page.id === course.scored;
  if (counts ? isDone(course, state, page) : isOptionDone(state, page)) return "done";
  return state.seen.has(page.id) ? "opened" : "untouched";
}

function isOptionDone(state: LearnerState, page: CoursePage): boolean {
  if (page.kind === "lesson") return state.seen.has(page.id);
  return page.kind === "assessment" && assessmentState(state, page.id).attempts > 0;
}

/** Minutes of the pages that count towards completion and are not done. */
export function minutesLeft(course: Course, state: LearnerState): number {
  const open = required(course).filter((page) => !isDone(course, state, page));
  return Math.ceil(open.reduce((total, page) => total + page.minutes, 0));
}

/** Infinity where attempts are not limited. */
export function attemptsLeft(page: AssessmentPage, state: LearnerState): number {
  return Math.max(0, (page.attempts ?? Number.POSITIVE_INFINITY) - assessmentState(state, page.id).attempts);
}

export function pagesOf(course: Course): readonly CoursePage[] {
  return course.modules.flatMap((module) => module.pages);
}

function required(course: Course): readonly CoursePage[] {
  return pagesOf(course).filter((page) => page.required || page.id === course.scored);
}

function scoredPage(course: Course): AssessmentPage | undefined {
  const page = pagesOf(course).find(({ id }) => id === course.scored);
  return page?.kind === "assessment" ? page : undefined;
}

function successOf(page: AssessmentPage, best: number | undefined): Progress["success"] {
  if (page.pass === undefined || best === undefined) return "unknown";
  return best >= page.pass ? "passed" : "failed";
}
