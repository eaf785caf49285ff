import type { AssessmentPage, Course, CourseChoice, CourseItem, CoursePage } from "./course.ts";
import { codesOf, type Finder, finder, hash } from "./id-codes.ts";
import { escapeText, unescapeText } from "./state-text.ts";

/** What a learner has done in a course: all that is needed to go on where they stopped. */
export interface LearnerState {
  /** Id of the page shown last. */
  readonly current?: string;
  /** Ids of the lessons whose end was reached, and of the other pages opened at least once. */
  readonly seen: ReadonlySet<string>;
  /** By assessment id; absent: never touched. */
  readonly assessments: ReadonlyMap<string, AssessmentState>;
  /** Answers reported to the LMS so far, for LMSs that cannot tell. */
  readonly reported: number;
}

export interface AssessmentState {
  /** Attempts submitted. */
  readonly attempts: number;
  /** Scores in per cent, at most two decimals; absent before the first submission. */
  readonly best?: number;
  readonly last?: number;
  /** The answers below belong to a submitted attempt, not to a running one. */
  readonly submitted: boolean;
  /** By item id. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Ids of the items drawn from pools for this attempt, answered or not; absent: nothing was drawn. */
  readonly drawn?: readonly string[];
  /** Of an attempt with a time limit: the seconds it has taken, and those it was extended by. */
  readonly time?: AttemptTime;
}

export interface AttemptTime {
  readonly spent: number;
  readonly extended: number;
}

/**
 * `checked`: the learner has seen the feedback, so the answer stands. Choices of an ordering are all of them, in the
 * learner's order; pairs are choices by prompt, as far as the learner has come.
 */
export type Answer =
  | { readonly choices: readonly string[]; readonly checked: boolean }
  | { readonly pairs: Readonly<Record<string, string>>; readonly checked: boolean }
  | { readonly text: string; readonly checked: boolean };

/** A decoded state, and whether it was written by this content, by another version of it, or not at all. */
export interface ResumedState {
  readonly state: LearnerState;
  readonly origin: "none" | "same" | "updated";
}

/** SCORM 1.2, CMIString4096: the longest `cmi.suspend_data` every LMS accepts, in characters. */
export const longestState = 4096;
/** The longest text answer counted by `worstCaseStateLength`; a longer one is stored while there is room. */
export const plannedTextLength = 40;

const pageCodeLength = 4;
/** Seconds: a little less than twelve days. */
const longestTime = 999_999;
const choiceCodeLength = 2;

export const emptyState: LearnerState = { seen: new Set(), assessments: new Map(), reported: 0 };

/**
 * Writes a learner's state as ASCII text of at most `longest` characters:
 * `1|checksum|content hash|current|seen,…|assessment:attempts:best:last:submitted:+time:answer:…;…|reported`.
 * Ids are written as prefixes of their hashes, so another version of the course can read them.
 * What finds no room is left out whole, longest answers first: half an answer would be a wrong one.
 */
export function encodeState(state: LearnerState, course: Course, longest = longestState): string {
  const answers = answersOf(state, course).sort((a, b) => a.text.length - b.text.length);
  let room = longest - write(state, course, []).length;
  const kept = answers.filter(({ text, instead }) => {
    room -= text.length + 1 - instead;
    return room >= 0;
  });
  const text = write(state, course, kept);
  if (text.length <= longest) return text;
  return encodeState(smaller(state, text.length - longest), course, longest);
}

/** Reads what `encodeState` wrote, with this or another version of the course. Anything else is an empty state; never throws. */
export function decodeState(text: unknown, course: Course): ResumedState {
  const match = typeof text === "string" ? /^1\|([\w-]{5})\|(.*)$/.exec(text) : null;
  const [, sum, body = ""] = match ?? [];
  if (sum === undefined || checksum(body) !== sum) return { state: emptyState, origin: "none" };
  const [hash, current = "", seen = "", assessments = "", reported = ""] = body.split("|");
  const pages = finder(pagesOf(course), pageCodeLength);
  const currentPage = pages(current)?.id;
  const state = {
    ...(currentPage === undefined ? {} : { current: currentPage }),
    seen: new Set(seen.split(",").flatMap((code) => pages(code)?.id ?? [])),
    assessments: new Map(assessments.split(";").flatMap((record) => readAssessment(record, pages))),
    reported: readNumber(reported, 99_999) ?? 0,
  };
  return { state, origin: hash === contentMark(course) ? "same" : "updated" };
}

/**
 * The length in characters of the longest state this course can need: every page seen, every choice
 * taken, every written answer `plannedTextLength` characters. Above what its LMS keeps a package loses answers.
 */
export function worstCaseStateLength(course: Course): number {
  const state: LearnerState = {
    seen: new Set(pagesOf(course).map((page) => page.id)),
    assessments: new Map(assessmentsOf(course).map((page) => [page.id, worstAssessment(page)])),
    reported: 99_999,
  };
  const current = Math.max(
    0,
    ...[...codesOf(pagesOf(course), pageCodeLength).values()].map((code) => code.length),
  );
  return write(state, course, answersOf(state, course)).length + current;
}

interface AnswerText {
  readonly assessment: string;
  readonly item: string;
  readonly text: string;
  /** The characters that say of an item without an answer that it was drawn. */
  readonly instead: number;
}

function write(state: LearnerState, course: Course, answers: readonly AnswerText[]): string {
  const codes = codesOf(pagesOf(course), pageCodeLength);
  const code = (id: string): string[] => (codes.has(id) ? [codes.get(id) ?? ""] : []);
  const body = [
    contentMark(course),
    code(state.current ?? "").join(""),
    [...state.seen].flatMap(code).join(","),
    [...state.assessments]
      .flatMap(([id, assessment]) =>
        code(id).map((own) =>
          writeAssessment(
            own,
            assessment,
            answers.filter((answer) => answer.assessment === id),
            drawnCodes(id, assessment, course),
          ),
        ),
      )
      .join(";"),
    String(Math.min(state.reported, 99_999)),
  ].join("|");
  return `1|${checksum(body)}|${body}`;
}

function writeAssessment(
  code: string,
  state: AssessmentState,
  answers: readonly AnswerText[],
  drawn: ReadonlyMap<string, string>,
): string {
  const fields = [
    code,
    Math.min(state.attempts, 9_999),
    state.best ?? "",
    state.last ?? "",
    state.submitted ? 1 : "",
    ...(state.time === undefined ? [] : [writeTime(state.time)]),
  ];
  const kept = new Set(answers.map(({ item }) => item));
  const unanswered = [...drawn].flatMap(([item, own]) => (kept.has(item) ? [] : [own]));
  return [...fields, ...answers.map((answer) => answer.text), ...unanswered].join(":");
}

/** The codes of the items drawn, by their ids. */
function drawnCodes(
  assessment: string,
  { drawn = [] }: AssessmentState,
  course: Course,
): ReadonlyMap<string, string> {
  if (drawn.length === 0) return new Map();
  const page = assessmentsOf(course).find(({ id }) => id === assessment);
  const codes = codesOf(page?.items ?? [], pageCodeLength);
  return new Map(drawn.flatMap((id) => (codes.has(id) ? [[id, codes.get(id) ?? ""] as const] : [])));
}

/** Whole seconds: those spent, and those added. */
function writeTime({ spent, extended }: AttemptTime): string {
  const whole = (seconds: number) => Math.min(Math.max(Math.round(seconds), 0), longestTime);
  return `+${whole(spent)}${extended > 0 ? `.${whole(extended)}` : ""}`;
}

function readTime(text: string): { readonly time?: AttemptTime } {
  const [, spent, extended = "0"] = /^\+(\d{1,6})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  return spent === undefined ? {} : { time: { spent: Number(spent), extended: Number(extended) } };
}

/** An answer is the item's code, `=` choices or `!` text (`@` and `*` when checked), and the answer itself. */
function answersOf(state: LearnerState, course: Course): AnswerText[] {
  return assessmentsOf(course).flatMap((page) => {
    const { answers = new Map<string, Answer>(), drawn = [] } = state.assessments.get(page.id) ?? {};
    const codes = codesOf(page.items, pageCodeLength);
    return page.items.flatMap((item) => {
      const answer = answers.get(item.id);
      if (answer === undefined) return [];
      const code = codes.get(item.id) ?? "";
      const instead = drawn.includes(item.id) ? code.length + 1 : 0;
      return [{ assessment: page.id, item: item.id, text: code + writeAnswer(answer, item), instead }];
    });
  });
}

function writeAnswer(answer: Answer, item: CourseItem): string {
  if ("text" in answer) return (answer.checked ? "*" : "!") + escapeText(answer.text);
  const codes = codesOf(item.choices, choiceCodeLength);
  const taken =
    "pairs" in answer
      ? pairCodes(answer.pairs, item, codes)
      : answer.choices.flatMap((id) => codes.get(id) ?? []);
  return (answer.checked ? "@" : "=") + taken.join(".");
}

/** A prompt's code and its choice's, by turns. */
function pairCodes(
  pairs: Readonly<Record<string, string>>,
  item: CourseItem,
  codes: ReadonlyMap<string, string>,
): readonly string[] {
  const prompts = codesOf(item.prompts ?? [], choiceCodeLength);
  return Object.entries(pairs).flatMap(([prompt, choice]) => {
    const [own, other] = [prompts.get(prompt), codes.get(choice)];
    return own === undefined || other === undefined ? [] : [own, other];
  });
}

function readAssessment(record: string, pages: Finder<CoursePage>): [string, AssessmentState][] {
  const [code = "", attempts = "", best = "", last = "", submitted = "", ...answers] = record.split(":");
  const page = pages(code);
  if (page?.kind !== "assessment") return [];
  const items = finder(page.items, pageCodeLength);
  const [time = ""] = answers;
  const drawn = readDrawn(answers, page, items);
  const bestScore = readNumber(best, 100);
  const lastScore = readNumber(last, 100);
  return [
    [
      page.id,
      {
        attempts: Math.trunc(readNumber(attempts, 9_999) ?? 0),
        ...(bestScore === undefined ? {} : { best: bestScore }),
        ...(lastScore === undefined ? {} : { last: lastScore }),
        submitted: submitted === "1",
        answers: new Map(answers.flatMap((answer) => readAnswer(answer, items))),
        ...(drawn.length === 0 ? {} : { drawn }),
        ...readTime(time),
      },
    ],
  ];
}

/** Items of pools that were answered, or stand there by their code alone. */
function readDrawn(
  answers: readonly string[],
  { pools = [] }: AssessmentPage,
  items: Finder<CourseItem>,
): readonly string[] {
  const pooled = new Set(pools.flatMap((pool) => pool.items));
  const ids = answers.flatMap((text) => items(/^[\w-]+/.exec(text)?.[0] ?? "")?.id ?? []);
  return ids.filter((id) => pooled.has(id));
}

function readAnswer(text: string, items: Finder<CourseItem>): [string, Answer][] {
  const [, code = "", mark = "", value = ""] = /^([\w-]+)([=@!*])(.*)$/.exec(text) ?? [];
  const item = items(code);
  if (item === undefined) return [];
  const checked = mark === "@" || mark === "*";
  const written = item.choices.length === 0;
  if (written !== (mark === "!" || mark === "*")) return [];
  if (written) return unescapeText(value).map((answer) => [item.id, { text: answer, checked }]);
  const choices = finder(item.choices, choiceCodeLength);
  if (item.type === "matching") {
    const pairs = readPairs(value.split("."), finder(item.prompts ?? [], choiceCodeLength), choices);
    return Object.keys(pairs).length === 0 ? [] : [[item.id, { pairs, checked }]];
  }
  const codes = value.split(".");
  const taken = codes.flatMap((choice) => choices(choice)?.id ?? []);
  const all = item.choices.length;
  const whole = item.type !== "ordering" || (codes.length === all && new Set(taken).size === all);
  return taken.length === 0 || !whole ? [] : [[item.id, { choices: taken, checked }]];
}

function readPairs(
  codes: readonly string[],
  prompts: Finder<CourseChoice>,
  choices: Finder<CourseChoice>,
): Readonly<Record<string, string>> {
  const pairs = codes.flatMap((code, index) => {
    const [prompt, choice] = index % 2 === 0 ? [prompts(code), choices(codes[index + 1] ?? "")] : [];
    return prompt === undefined || choice === undefined ? [] : [[prompt.id, choice.id] as const];
  });
  return Object.fromEntries(pairs);
}

function readNumber(text: string, largest: number): number | undefined {
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(text)) return undefined;
  return Number(text) <= largest ? Number(text) : undefined;
}

/** From each pool the items whose answers are longest are drawn. */
function worstAssessment(page: AssessmentPage): AssessmentState {
  const worst = new Map(page.items.map((item) => [item.id, worstAnswer(item)] as const));
  const length = (item: CourseItem) =>
    writeAnswer(worst.get(item.id) ?? { choices: [], checked: true }, item).length;
  const longestFirst = [...page.items].sort((a, b) => length(b) - length(a)).map(({ id }) => id);
  const pools = page.pools ?? [];
  const drawn = pools.flatMap(({ items, draw }) =>
    longestFirst.filter((id) => items.includes(id)).slice(0, draw),
  );
  const pooled = new Set(pools.flatMap(({ items }) => items));
  const answers = new Map([...worst].filter(([id]) => !pooled.has(id) || drawn.includes(id)));
  const time = page.timeLimit === undefined ? {} : { time: { spent: longestTime, extended: longestTime } };
  return { attempts: 9_999, best: 99.99, last: 99.99, submitted: true, answers, drawn, ...time };
}

function worstAnswer(item: CourseItem): Answer {
  if (item.choices.length === 0) return { text: "x".repeat(plannedTextLength), checked: true };
  const ids = item.choices.map((choice) => choice.id);
  if (item.type === "multiple-response" || item.type === "ordering") return { choices: ids, checked: true };
  const codes = codesOf(item.choices, choiceCodeLength);
  const longest = ids.reduce((a, b) => ((codes.get(b) ?? "").length > (codes.get(a) ?? "").length ? b : a));
  if (item.type === "matching")
    return {
      pairs: Object.fromEntries((item.prompts ?? []).map(({ id }) => [id, longest])),
      checked: true,
    };
  return { choices: [longest], checked: true };
}

/** Forgets the pages seen last, then assessments: only for a course that a build check should have refused. */
function smaller(state: LearnerState, excess: number): LearnerState {
  if (state.seen.size === 0) return { ...state, assessments: new Map([...state.assessments].slice(0, -1)) };
  return { ...state, seen: new Set([...state.seen].slice(0, -Math.ceil(excess / (pageCodeLength + 1)))) };
}

function pagesOf(course: Course): readonly CoursePage[] {
  return course.modules.flatMap((module) => module.pages);
}

function assessmentsOf(course: Course): readonly AssessmentPage[] {
  return pagesOf(course).filter((page) => page.kind === "assessment");
}

function contentMark(course: Course): string {
  return hash(`${course.version} ${course.contentHash}`).slice(0, 5);
}

function checksum(text: string): string {
  return hash(text).slice(0, 5);
}
