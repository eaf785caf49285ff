import type {
  Answer,
  AnswerKey,
  AssessmentPage,
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
import { answered, assessmentState, restarted, submitted, visited } from "./changes.ts";
import { interactionsOf, objectiveScores } from "./interactions.ts";
import { pagesOf, progressOf } from "./progress.ts";

/** One learner in one course: what they do changes the state, and every change is saved. */
export interface Learner {
  /** Whether there was a state at launch, and whether it came from another version of the course. */
  readonly origin: "none" | "same" | "updated";
  /** The page to open first. */
  readonly firstPage: string | undefined;
  state(): LearnerState;
  visit(page: string): void;
  answer(page: AssessmentPage, item: string, answer: Answer | undefined): void;
  submit(page: AssessmentPage): AttemptResult;
  /** The result of the attempt submitted last, if no other is running. */
  result(page: AssessmentPage): AttemptResult | undefined;
  restart(page: AssessmentPage): void;
  key(page: AssessmentPage, item: string): ItemKey;
  /** Items and choices in the order of the running attempt. */
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
  const score = (page: AssessmentPage) =>
    scoreAttempt(page, keysOf(page), assessmentState(state, page.id).answers);
  return {
    origin: resumed.origin,
    firstPage: firstPage(course, [start, state.current, tracker.launch.location]),
    state: () => state,
    visit: (page) => {
      lastEvent = clock.now();
      change(visited(state, page), "soon");
    },
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
    restart: (page) => change(restarted(state, page.id), "now"),
    key: (page, item) => keyOf(keysOf(page), item),
    items: (page) => ordered(page, state, tracker.launch.learner),
    save: () => tracker.save(progress(), "now"),
    leave: (how) => tracker.finish(how),
  };
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
