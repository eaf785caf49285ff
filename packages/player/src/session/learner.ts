import type {
  Answer,
  AnswerKey,
  AssessmentPage,
  AssessmentState,
  Course,
  CourseItem,
  ItemKey,
  LearnerState,
} from "@coursewright/spec/course";
import { decodeState, readAnswerKey } from "@coursewright/spec/course";
import { type AttemptResult, keyOf, scoreAttempt } from "../scoring/score-attempt.ts";
import { isRight } from "../scoring/score-item.ts";
import { shuffled } from "../scoring/shuffled.ts";
import type { Clock } from "../tracking/clock.ts";
import type { Tracker } from "../tracking/tracker.ts";
import { answered, assessmentState, begun, opened, restarted, submitted, timed, visited } from "./changes.ts";
import { asked, drawItems } from "./draw-items.ts";
import { interactionsOf, objectiveScores } from "./interactions.ts";
import { pagesOf, progressOf } from "./progress.ts";

/** One learner in one course: what they do changes the state, and every change is saved. */
export interface Learner {
  /** Whether there was a state at launch, and whether it came from another version of the course. */
  readonly origin: "none" | "same" | "updated";
  /** The page to open first. */
  readonly firstPage: string | undefined;
  state(): LearnerState;
  /** The page is on the screen. A lesson is seen only when its end was. */
  visit(page: string): void;
  /** The end of the page was on the screen. */
  see(page: string): void;
  answer(page: AssessmentPage, item: string, answer: Answer | undefined): void;
  submit(page: AssessmentPage): AttemptResult;
  /** The result of the attempt submitted last, if no other is running. */
  result(page: AssessmentPage): AttemptResult | undefined;
  /** Begins an attempt: draws its items, and starts its time. */
  begin(page: AssessmentPage): void;
  restart(page: AssessmentPage): void;
  /** Seconds left of the running attempt; undefined where its time is not limited. */
  secondsLeft(page: AssessmentPage): number | undefined;
  /** Seconds that the running attempt was on the screen. */
  spend(page: AssessmentPage, seconds: number): void;
  extend(page: AssessmentPage, seconds: number): void;
  key(page: AssessmentPage, item: string): ItemKey;
  /** Items and choices of the running attempt, or of the next one, in its order. */
  items(page: AssessmentPage): readonly CourseItem[];
  /** Saves now. */
  save(): void;
  leave(how: "whenSaved" | "always"): boolean;
}

/** @param start the page to open first, whatever was open last. */
export function createLearner(course: Course, tracker: Tracker, clock: Clock, start?: string): Learner {
  const resumed = decodeState(tracker.launch.state, course);
  let state = resumed.state;
  let lastEvent = clock.now();
  const seconds = new Map<string, number>();
  const progress = () => progressOf(course, state, tracker.launch.longestState);
  const change = (next: LearnerState, when: "soon" | "now") => {
    state = next;
    tracker.save(progress(), when);
  };
  const inAttempt = (page: AssessmentPage) =>
    asked(page, assessmentState(state, page.id), tracker.launch.learner);
  const score = (page: AssessmentPage) =>
    scoreAttempt(inAttempt(page), keysOf(page), assessmentState(state, page.id).answers);
  let unsaved = 0;
  return {
    origin: resumed.origin,
    firstPage: firstPage(course, [start, state.current, tracker.launch.location]),
    state: () => state,
    visit: (page) => {
      lastEvent = clock.now();
      const lesson = pagesOf(course).some(({ id, kind }) => id === page && kind === "lesson");
      change(lesson ? opened(state, page) : visited(state, page), "soon");
    },
    see: (page) => change(visited(state, page), "soon"),
    answer: (page, item, answer) => {
      const spent = (clock.now() - lastEvent) / 1000;
      lastEvent = clock.now();
      seconds.set(item, (seconds.get(item) ?? 0) + spent);
      change(answered(state, page.id, item, answer), "soon");
    },
    submit: (page) => {
      const result = score(page);
      const best = assessmentState(state, page.id).best ?? 0;
      tracker.recordInteractions(interactionsOf(page, result, seconds), state.reported);
      if (result.score >= best && reportsObjectives(course, page))
        tracker.recordObjectives(objectiveScores(page, result));
      seconds.clear();
      change(submitted(state, page.id, result.score, result.items.length), "now");
      return result;
    },
    result: (page) => (assessmentState(state, page.id).submitted ? score(page) : undefined),
    begin: (page) => {
      const drawn = drawItems(page, assessmentState(state, page.id), tracker.launch.learner);
      const limited = page.timeLimit !== undefined;
      if (drawn.length > 0 || limited) change(begun(state, page.id, drawn, limited), "soon");
    },
    restart: (page) => change(restarted(state, page.id), "now"),
    secondsLeft: (page) => secondsLeft(page, assessmentState(state, page.id)),
    spend: (page, more) => {
      state = timed(state, page.id, { spent: more });
      unsaved += more;
      if (unsaved < secondsBetweenSaves) return;
      unsaved = 0;
      change(state, "soon");
    },
    extend: (page, more) => change(timed(state, page.id, { extended: more }), "soon"),
    key: (page, item) => keyOf(keysOf(page), item),
    items: (page) => ordered(inAttempt(page), state, tracker.launch.learner),
    save: () => tracker.save(progress(), "now"),
    leave: (how) => {
      if (unsaved > 0) tracker.save(progress(), "soon");
      return tracker.finish(how);
    },
  };
}

/** The time that passes is no event of its own: an LMS hears of it with the next answer, or this often. */
const secondsBetweenSaves = 30;

function secondsLeft(page: AssessmentPage, { time, submitted: over }: AssessmentState): number | undefined {
  if (page.timeLimit === undefined || over) return undefined;
  const { spent, extended } = time ?? { spent: 0, extended: 0 };
  return page.timeLimit + extended - spent;
}

/** The first of the wishes that can be met, else the course's first page. */
function firstPage(course: Course, wishes: readonly (string | undefined)[]): string | undefined {
  const ids = pagesOf(course).map((page) => page.id);
  return [...wishes, ids[0]].find((id) => id !== undefined && ids.includes(id));
}

/** A package's objectives are judged by what it is scored by; where nothing is scored, by every assessment. */
function reportsObjectives(course: Course, page: AssessmentPage): boolean {
  return course.scored === undefined || course.scored === page.id;
}

function keysOf(page: AssessmentPage): AnswerKey {
  try {
    return readAnswerKey(page.key, page.id);
  } catch {
    return {};
  }
}

function ordered(page: AssessmentPage, state: LearnerState, learner: string): readonly CourseItem[] {
  const { attempts, submitted: over } = assessmentState(state, page.id);
  const seed = `${learner} ${page.id} ${over ? attempts - 1 : attempts}`;
  const items = page.items.map((item) =>
    item.shuffle ? { ...item, choices: shuffledChoices(item, page, `${seed} ${item.id}`) } : item,
  );
  return page.shuffle ? shuffled(items, seed) : items;
}

/** Steps to be put in order never stand right from the start: nobody could tell that from an answer. */
function shuffledChoices(item: CourseItem, page: AssessmentPage, seed: string): CourseItem["choices"] {
  const choices = shuffled(item.choices, seed);
  const [first, ...others] = choices;
  if (item.type !== "ordering" || first === undefined) return choices;
  const key = keyOf(keysOf(page), item.id);
  const inPlace = isRight(item, key, { choices: choices.map(({ id }) => id), checked: false });
  return inPlace ? [...others, first] : choices;
}
