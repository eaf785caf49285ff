import type { Course, CoursePage } from "@coursewright/spec/course";
import type { ExpectedAnswer } from "./expected-answer.ts";
import { counted, objectivesIn, verdictOf } from "./judge.ts";
import { answersOf, drawingOf, judgedBy, rightIn, type Sheet, sheetOf } from "./sheet.ts";

/** `<package>.verify.json`: what to answer in a package, and what an LMS must then have received. */
export interface ExpectedResults {
  readonly version: 1;
  readonly output: string;
  readonly package: string;
  readonly course: string;
  readonly language: string;
  /** The assessment that is scored; absent: completion only. */
  readonly scored?: string;
  /** By assessment: what it draws from pools. What an LMS receives then depends on the draw; see `expectedAfter`. */
  readonly drawing?: Readonly<Record<string, ExpectedDraw>>;
  /** Every page in order, as a learner meets them. */
  readonly pages: readonly ExpectedPage[];
  readonly runs: readonly ExpectedRun[];
}

export interface ExpectedPage {
  readonly id: string;
  readonly kind: "lesson" | "exercise" | "assessment";
  readonly required: boolean;
  /** Seconds that an attempt may take. */
  readonly timeLimit?: number;
}

/** An assessment of which every attempt asks some items only. */
export interface ExpectedDraw {
  readonly pass?: number;
  /** Every item that may be asked, by its id. */
  readonly items: Readonly<
    Record<string, { readonly points: number; readonly objectives: readonly string[] }>
  >;
  readonly pools: readonly { readonly items: readonly string[]; readonly draw: number }[];
}

export type RunName =
  | "all-right"
  | "all-wrong"
  | "half"
  | "leave-and-resume"
  | "time-out"
  | "not-submitted"
  | "test-only"
  | "nothing-answered"
  | "completion-without-score";

export interface ExpectedRun {
  readonly name: RunName;
  /**
   * By assessment, then by item; in `leave-and-resume` the learner leaves in the middle of it, in `time-out` the time
   * ends before the others are answered.
   */
  readonly answers: Readonly<Record<string, Readonly<Record<string, ExpectedAnswer>>>>;
  /** By assessment that draws: which of its items are answered right, if they are asked. */
  readonly right?: Readonly<Record<string, readonly string[]>>;
  /** Without what depends on a draw. */
  readonly receives: ExpectedRecord;
}

export interface ExpectedRecord {
  readonly status: "incomplete" | "completed" | "passed" | "failed";
  /** What is said beside "incomplete" by a standard that keeps completion and success apart. */
  readonly success?: "passed";
  /** Per cent, at most two decimals; absent: none may be reported. */
  readonly score?: number;
  /** By `module/objective`. */
  readonly objectives: Readonly<Record<string, { readonly score: number; readonly status: string }>>;
  readonly interactions: { readonly correct: number; readonly wrong: number };
  /** Whether there must be something to resume from. */
  readonly suspendData: boolean;
}

/** Computed from the course alone, so that the player's own arithmetic is put to the test. */
export function expectedResults(course: Course, path: string): ExpectedResults {
  const pages = course.modules.flatMap((module) => module.pages);
  const sheets = pages.filter((page) => page.kind === "assessment").map(sheetOf);
  const scored = sheets.find(({ page }) => page.id === course.scored);
  return {
    version: 1,
    output: path.slice(0, path.indexOf("/")),
    package: path.slice(path.lastIndexOf("/") + 1),
    course: course.id,
    language: course.language,
    ...(course.scored === undefined ? {} : { scored: course.scored }),
    ...drawingOf(sheets),
    pages: pages.map(expectedPage),
    runs: [
      ...(scored === undefined
        ? unscoredRuns(sheets)
        : [...scoredRuns(sheets, scored), notSubmitted(sheets, scored), ...testOnly(pages, scored)]),
      nothingAnswered(course, pages),
    ],
  };
}

function expectedPage(page: CoursePage): ExpectedPage {
  const { id, kind, required } = page;
  const limited = page.kind === "assessment" && page.timeLimit !== undefined;
  return { id, kind, required, ...(limited ? { timeLimit: page.timeLimit } : {}) };
}

/** Which items of the scored assessment are answered right; practice is answered the other way round, as it must not count. */
function scoredRuns(sheets: readonly Sheet[], scored: Sheet): readonly ExpectedRun[] {
  const run = (name: RunName, isRight: (index: number) => boolean): ExpectedRun => {
    const right = (sheet: Sheet, index: number) => (sheet === scored ? isRight(index) : !isRight(index));
    return {
      name,
      answers: answersOf(sheets, right),
      ...rightIn(sheets, right),
      receives: recordOf(scored, isRight, judgedBy(sheets, right)),
    };
  };
  const [even, all] = [(index: number) => index % 2 === 0, () => true];
  return [
    run("all-right", all),
    run("all-wrong", () => false),
    run("half", even),
    run("leave-and-resume", all),
    ...(scored.page.timeLimit === undefined ? [] : [unanswered(run("time-out", even), scored, even)]),
  ];
}

/** What would be answered wrong is not answered at all. */
function unanswered(run: ExpectedRun, { page }: Sheet, isRight: (index: number) => boolean): ExpectedRun {
  const right = new Set(page.items.filter((_, index) => isRight(index)).map(({ id }) => id));
  const answers = Object.entries(run.answers[page.id] ?? {}).filter(([id]) => right.has(id));
  return { ...run, answers: { ...run.answers, [page.id]: Object.fromEntries(answers) } };
}

/** Every page is opened and all practice is right, but what counts was never submitted. */
function notSubmitted(sheets: readonly Sheet[], scored: Sheet): ExpectedRun {
  const practice = sheets.filter((sheet) => sheet !== scored);
  const right = () => true;
  const interactions = counted(judgedBy(practice, right));
  return {
    name: "not-submitted",
    answers: answersOf(practice, right),
    ...rightIn(practice, right),
    receives: { status: "incomplete", objectives: {}, interactions, suspendData: true },
  };
}

/** The learner goes straight to what counts: there is a score, but pages that are required were never opened. */
function testOnly([first, ...others]: readonly CoursePage[], scored: Sheet): readonly ExpectedRun[] {
  const open = others.filter(({ id, required }) => required && id !== scored.page.id);
  if (first === undefined || open.length === 0) return [];
  const right = () => true;
  const receives = recordOf(scored, right, judgedBy([scored], right));
  const success = scored.page.pass === undefined ? {} : ({ success: "passed" } as const);
  return [
    {
      name: "test-only",
      answers: answersOf([scored], right),
      ...rightIn([scored], right),
      receives: { ...receives, status: "incomplete", ...success },
    },
  ];
}

function unscoredRuns(sheets: readonly Sheet[]): readonly ExpectedRun[] {
  const right = () => true;
  const objectives = Object.assign(
    {},
    ...sheets.map((sheet) => objectivesIn(judgedBy([sheet], right), sheet.page.pass)),
  );
  const receives = {
    status: "completed",
    objectives,
    interactions: counted(judgedBy(sheets, right)),
    suspendData: true,
  } as const;
  const run = { answers: answersOf(sheets, right), ...rightIn(sheets, right), receives };
  return [
    { name: "completion-without-score", ...run },
    { name: "leave-and-resume", ...run },
  ];
}

/** The learner opens the first page and leaves: enough only where nothing is scored and no other page is required. */
function nothingAnswered(course: Course, [first, ...others]: readonly CoursePage[]): ExpectedRun {
  const enough =
    course.scored === undefined && first !== undefined && !others.some(({ required }) => required);
  const interactions = { correct: 0, wrong: 0 };
  const status = enough ? "completed" : "incomplete";
  return {
    name: "nothing-answered",
    answers: {},
    receives: { status, objectives: {}, interactions, suspendData: true },
  };
}

function recordOf(
  scored: Sheet,
  isRight: (index: number) => boolean,
  all: ReturnType<typeof judgedBy>,
): ExpectedRecord {
  const record = { interactions: counted(all), suspendData: true };
  if (scored.page.pools !== undefined) return { status: "completed", objectives: {}, ...record };
  return {
    ...verdictOf(
      judgedBy([scored], (_, index) => isRight(index)),
      scored.page.pass,
    ),
    ...record,
  };
}
