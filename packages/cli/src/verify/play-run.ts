import type { ExpectedResults, ExpectedRun } from "@coursewright/compiler";
import { type Learner, meetLearner } from "./learner.ts";
import type { LmsRecord } from "./lms-frame.ts";
import type { LmsSession } from "./lms-session.ts";
import { compareReceived, type Received } from "./received.ts";
import type { Standard } from "./standards/standard.ts";

export interface PlayedRun {
  readonly problems: readonly string[];
  readonly received?: Received;
}

/** Opens the package in a fresh window, with what the LMS stored before. */
export type Launcher = (before?: LmsRecord["stored"]) => Promise<LmsSession>;

/** Plays one run to its end and compares what the LMS received. */
export async function playRun(
  run: ExpectedRun,
  results: ExpectedResults,
  launch: Launcher,
  standard: Standard,
): Promise<PlayedRun> {
  const problems: string[] = [];
  const sessions: LmsSession[] = [];
  const open: Launcher = async (before) => {
    const session = await launch(before);
    sessions.push(session);
    return session;
  };
  try {
    const record = await play(run, results, open, standard, problems);
    const received = standard.read(record.stored);
    problems.push(...sessionProblems(record, standard), ...compareReceived(received, run.receives));
    if (run.name === "all-right") problems.push(...(await visitAgain(run, record, open, standard)));
    return { problems: withBrowser(problems, sessions), received };
  } catch (error) {
    problems.push(`It could not be played: ${firstLine(error)}`);
    return { problems: withBrowser(problems, sessions) };
  } finally {
    for (const session of sessions) await session.close();
  }
}

function play(
  run: ExpectedRun,
  results: ExpectedResults,
  open: Launcher,
  standard: Standard,
  problems: string[],
): Promise<LmsRecord> {
  if (run.name === "nothing-answered") return lookIn(open);
  if (run.name === "test-only") return takeTest(run, results, open);
  return run.name === "leave-and-resume"
    ? leaveAndResume(run, results, open, standard, problems)
    : playThrough(run, results, open);
}

/** Opens the package and leaves again. */
async function lookIn(open: Launcher): Promise<LmsRecord> {
  const session = await open();
  await meetLearner(session.frame);
  return session.leave();
}

/** Goes straight to what is scored, by the outline, and leaves after it. */
async function takeTest(
  run: ExpectedRun,
  { scored = "" }: ExpectedResults,
  open: Launcher,
): Promise<LmsRecord> {
  const session = await open();
  const learner = await meetLearner(session.frame);
  await learner.open(scored);
  await take(learner, run.answers[scored]);
  return session.leave();
}

/** Whoever has finished and looks in again keeps what they have reached. */
async function visitAgain(
  { receives }: ExpectedRun,
  { stored }: LmsRecord,
  open: Launcher,
  standard: Standard,
): Promise<readonly string[]> {
  const session = await open(stored);
  await meetLearner(session.frame);
  const record = await session.leave();
  const problems = [
    ...sessionProblems(record, standard),
    ...compareReceived(standard.read(record.stored), receives),
  ];
  return problems.map((problem) => `After another visit: ${problem}`);
}

/** Every page in order, every assessment answered; then the learner says that they leave. */
async function playThrough(run: ExpectedRun, { pages }: ExpectedResults, open: Launcher): Promise<LmsRecord> {
  const session = await open();
  const learner = await meetLearner(session.frame, run.name === "all-right" ? "mouse" : "keyboard");
  for (const { id } of pages) {
    await arrive(learner, id);
    await take(learner, run.answers[id]);
    await learner.next();
  }
  if (run.name === "all-right") await learner.exit();
  return session.leave();
}

/** The window closes in the middle of the last assessment; what was done by then must be there next time. */
async function leaveAndResume(
  run: ExpectedRun,
  results: ExpectedResults,
  open: Launcher,
  standard: Standard,
  problems: string[],
): Promise<LmsRecord> {
  const { pages, scored } = results;
  const middle = pages.find(({ id }) => id === scored)?.id ?? pages[Math.floor(pages.length / 2)]?.id;
  const answers = Object.entries(run.answers[middle ?? ""] ?? {});
  const half = Math.ceil(answers.length / 2);
  const first = await open();
  let learner = await meetLearner(first.frame);
  let session = first;
  for (const { id } of pages) {
    await arrive(learner, id);
    if (id !== middle) await take(learner, run.answers[id]);
    else {
      if (answers.length > 0) {
        await learner.begin();
        await learner.answer(Object.fromEntries(answers.slice(0, half)));
      }
      const left = await first.leave();
      problems.push(...leftProblems(left, isDone(results, id), standard));
      session = await open(left.stored);
      learner = await meetLearner(session.frame);
      await arriveAgain(learner, id, problems);
      if (answers.length > 0) {
        await learner.begin();
        await learner.answer(Object.fromEntries(answers.slice(half)));
        await learner.submit();
      }
    }
    await learner.next();
  }
  return session.leave();
}

async function arrive(learner: Learner, page: string): Promise<void> {
  const place = await learner.place();
  if (place !== page) throw new Error(`the page ${place} is open where ${page} should be`);
}

/** The bookmark. Whoever is not brought back walks there, so that the rest can be judged too. */
async function arriveAgain(learner: Learner, page: string, problems: string[]): Promise<void> {
  let place = await learner.place();
  if (place !== page) problems.push(`The learner left at ${page} and is brought back to ${place}.`);
  for (let steps = 0; place !== page && steps < 500; steps++) {
    await learner.next();
    place = await learner.place();
  }
}

async function take(learner: Learner, answers: ExpectedRun["answers"][string] | undefined): Promise<void> {
  if (answers === undefined) return;
  await learner.begin();
  await learner.answer(answers);
  await learner.submit();
}

/** Whether a learner who has come to this page has done all that is required. */
function isDone({ pages, scored }: ExpectedResults, here: string): boolean {
  const later = pages.slice(pages.findIndex(({ id }) => id === here) + 1);
  return scored === undefined && !later.some(({ required }) => required);
}

function leftProblems(record: LmsRecord, done: boolean, standard: Standard): readonly string[] {
  const received = standard.read(record.stored);
  return [
    ...sessionProblems(record, standard),
    ...(received.suspendData === 0
      ? ["The learner left in the middle, and the LMS has nothing to resume from."]
      : []),
    ...(done || received.status === "incomplete"
      ? []
      : [`In the middle the status is "${received.status}" instead of "incomplete".`]),
    ...(done || record.stored[standard.exit] === "suspend"
      ? []
      : [`In the middle ${standard.exit} is not "suspend".`]),
  ];
}

/** What every session owes an LMS. */
function sessionProblems(record: LmsRecord, { calls, sessionTime }: Standard): readonly string[] {
  return [
    record.initialised ? [] : [`The package never called ${calls.initialise}.`],
    record.finished ? [] : [`The package was closed and did not call ${calls.finish}.`],
    record.commits > 0 ? [] : [`The package never called ${calls.commit}.`],
    record.stored[sessionTime] === undefined ? ["The package did not report the session's time."] : [],
    record.faults.slice(0, 5).map((fault) => `The LMS refused ${fault}.`),
  ].flat();
}

function withBrowser(problems: readonly string[], sessions: readonly LmsSession[]): readonly string[] {
  return [...new Set([...problems, ...sessions.flatMap((session) => session.problems.slice(0, 10))])];
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
