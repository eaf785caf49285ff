import {
  type AnswerKey,
  type AssessmentPage,
  type Course,
  type CourseItem,
  type CoursePage,
  type ItemKey,
  readAnswerKey,
} from "@coursewright/spec/course";

/** `<package>.verify.json`: what to answer in a package, and what an LMS must then have received. */
export interface ExpectedResults {
  readonly version: 1;
  readonly output: string;
  readonly package: string;
  readonly course: string;
  readonly language: string;
  /** The assessment that is scored; absent: completion only. */
  readonly scored?: string;
  /** Every page in order, as a learner meets them. */
  readonly pages: readonly ExpectedPage[];
  readonly runs: readonly ExpectedRun[];
}

export interface ExpectedPage {
  readonly id: string;
  readonly kind: "lesson" | "exercise" | "assessment";
  readonly required: boolean;
}

export type RunName =
  | "all-right"
  | "all-wrong"
  | "half"
  | "leave-and-resume"
  | "not-submitted"
  | "test-only"
  | "nothing-answered"
  | "completion-without-score";

export interface ExpectedRun {
  readonly name: RunName;
  /** By assessment, then by item; in `leave-and-resume` the learner leaves in the middle of it. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, ExpectedAnswer>>>>;
  readonly receives: ExpectedRecord;
}

/** Ids of choices, for an ordering all of them in order; choices by prompt; or what is typed. */
export type ExpectedAnswer =
  | { readonly choices: readonly string[] }
  | { readonly pairs: Readonly<Record<string, string>> }
  | { readonly text: string };

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
    pages: pages.map(({ id, kind, required }) => ({ id, kind, required })),
    runs: [
      ...(scored === undefined
        ? unscoredRuns(sheets)
        : [...scoredRuns(sheets, scored), notSubmitted(sheets, scored), ...testOnly(pages, scored)]),
      nothingAnswered(course, pages),
    ],
  };
}

/** An assessment with its key. */
interface Sheet {
  readonly page: AssessmentPage;
  readonly keys: AnswerKey;
}

function sheetOf(page: AssessmentPage): Sheet {
  return { page, keys: readAnswerKey(page.key, page.id) };
}

/** Which items of the scored assessment are answered right; practice is answered the other way round, as it must not count. */
function scoredRuns(sheets: readonly Sheet[], scored: Sheet): readonly ExpectedRun[] {
  const run = (name: RunName, isRight: (index: number) => boolean): ExpectedRun => {
    const right = (sheet: Sheet, index: number) => (sheet === scored ? isRight(index) : !isRight(index));
    const results = sheets.map((sheet) => resultOf(sheet, (index) => right(sheet, index)));
    return {
      name,
      answers: answersOf(sheets, right),
      receives: recordOf(resultOf(scored, isRight), results, scored.page),
    };
  };
  return [
    run("all-right", () => true),
    run("all-wrong", () => false),
    run("half", (index) => index % 2 === 0),
    run("leave-and-resume", () => true),
  ];
}

/** Every page is opened and all practice is right, but what counts was never submitted. */
function notSubmitted(sheets: readonly Sheet[], scored: Sheet): ExpectedRun {
  const practice = sheets.filter((sheet) => sheet !== scored);
  const interactions = counted(practice.map((sheet) => resultOf(sheet, () => true)));
  return {
    name: "not-submitted",
    answers: answersOf(practice, () => true),
    receives: { status: "incomplete", objectives: {}, interactions, suspendData: true },
  };
}

/** The learner goes straight to what counts: there is a score, but pages that are required were never opened. */
function testOnly([first, ...others]: readonly CoursePage[], scored: Sheet): readonly ExpectedRun[] {
  const open = others.filter(({ id, required }) => required && id !== scored.page.id);
  if (first === undefined || open.length === 0) return [];
  const result = resultOf(scored, () => true);
  const receives = recordOf(result, [result], scored.page);
  const success = receives.status === "passed" ? ({ success: "passed" } as const) : {};
  return [
    {
      name: "test-only",
      answers: answersOf([scored], () => true),
      receives: { ...receives, status: "incomplete", ...success },
    },
  ];
}

function unscoredRuns(sheets: readonly Sheet[]): readonly ExpectedRun[] {
  const right = () => true;
  const results = sheets.map((sheet) => ({ sheet, ...resultOf(sheet, right) }));
  const objectives = Object.assign({}, ...results.map((result) => objectivesIn(result, result.sheet.page)));
  const receives = {
    status: "completed",
    objectives,
    interactions: counted(results),
    suspendData: true,
  } as const;
  const answers = answersOf(sheets, right);
  return [
    { name: "completion-without-score", answers, receives },
    { name: "leave-and-resume", answers, receives },
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

interface Judged {
  readonly item: CourseItem;
  readonly right: boolean;
}

interface Result {
  readonly judged: readonly Judged[];
}

function resultOf({ page }: Sheet, isRight: (index: number) => boolean): Result {
  return { judged: page.items.map((item, index) => ({ item, right: isRight(index) })) };
}

function recordOf(scored: Result, all: readonly Result[], page: AssessmentPage): ExpectedRecord {
  const score = scoreOf(scored.judged);
  return {
    status: page.pass === undefined ? "completed" : score >= page.pass ? "passed" : "failed",
    score,
    objectives: objectivesIn(scored, page),
    interactions: counted(all),
    suspendData: true,
  };
}

function counted(results: readonly Result[]): ExpectedRecord["interactions"] {
  const all = results.flatMap(({ judged }) => judged);
  const correct = all.filter(({ right }) => right).length;
  return { correct, wrong: all.length - correct };
}

function objectivesIn({ judged }: Result, page: AssessmentPage): ExpectedRecord["objectives"] {
  const ids = [...new Set(judged.flatMap(({ item }) => item.objectives))].sort();
  return Object.fromEntries(
    ids.map((id) => {
      const score = scoreOf(judged.filter(({ item }) => item.objectives.includes(id)));
      const status = page.pass === undefined ? "completed" : score >= page.pass ? "passed" : "failed";
      return [id, { score, status }];
    }),
  );
}

/** Points got ÷ points possible × 100, to two decimals; without any points it is 100. */
function scoreOf(judged: readonly Judged[]): number {
  const sum = (some: readonly Judged[]) => some.reduce((total, { item }) => total + item.points, 0);
  const possible = sum(judged);
  return possible === 0
    ? 100
    : Math.round((sum(judged.filter(({ right }) => right)) / possible) * 10_000) / 100;
}

function answersOf(
  sheets: readonly Sheet[],
  right: (sheet: Sheet, index: number) => boolean,
): ExpectedRun["answers"] {
  return Object.fromEntries(
    sheets.map((sheet) => [
      sheet.page.id,
      Object.fromEntries(
        sheet.page.items.map((item, index) => {
          const key = sheet.keys[item.id] ?? {};
          return [item.id, right(sheet, index) ? rightAnswer(item, key) : wrongAnswer(item, key)];
        }),
      ),
    ]),
  );
}

function rightAnswer(item: CourseItem, key: ItemKey): ExpectedAnswer {
  if (item.type === "matching") return { pairs: key.pairs ?? {} };
  if (item.choices.length > 0) return { choices: key.choices ?? [] };
  return { text: item.type === "numeric" ? String(key.value ?? 0) : (key.texts?.[0] ?? "") };
}

/** One wrong choice; where every choice is right, not all of them. An order the other way round; one pair that is wrong. */
function wrongAnswer(item: CourseItem, key: ItemKey): ExpectedAnswer {
  if (item.type === "ordering") return { choices: [...(key.choices ?? [])].reverse() };
  if (item.type === "matching") return { pairs: onePairWrong(item, key.pairs ?? {}) };
  if (item.choices.length > 0) {
    const wrong = item.choices.find(({ id }) => !(key.choices ?? []).includes(id)) ?? item.choices[0];
    return { choices: wrong === undefined ? [] : [wrong.id] };
  }
  if (item.type === "numeric")
    return { text: String(Math.ceil((key.value ?? 0) + 2 * (key.tolerance ?? 0)) + 1) };
  const texts = key.texts ?? [];
  const length = Math.max(...texts.map((text) => text.length), 0) + 1;
  return { text: "x".repeat(Math.min(length, 40)) };
}

/** Where every prompt has the same choice and there is no other, one prompt is left open. */
function onePairWrong(
  item: CourseItem,
  pairs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [[prompt, right] = ["", ""], ...others] = Object.entries(pairs);
  const wrong = item.choices.find(({ id }) => id !== right);
  return Object.fromEntries([...(wrong === undefined ? [] : [[prompt, wrong.id] as const]), ...others]);
}
