import {
  drawProblems,
  type ExpectedAnswer,
  type ExpectedRecord,
  type ExpectedResults,
  type ExpectedRun,
  expectedAfter,
} from "@coursewright/compiler";
import { type Learner, meetLearner } from "./learner.ts";
import type { LmsRecord } from "./lms-frame.ts";
import type { LmsSession } from "./lms-session.ts";
import { compareAsked, compareReceived, type Received } from "./received.ts";
import type { Standard } from "./standards/standard.ts";

export interface PlayedRun {
  readonly problems: readonly string[];
  readonly received?: Received;
}

/** Opens the package in a fresh window, with what the LMS stored before. @param quickly whether time can be made to pass. */
export type Launcher = (before?: LmsRecord["stored"], quickly?: boolean) => Promise<LmsSession>;

/** A run on its way. */
interface Playing {
  readonly run: ExpectedRun;
  readonly results: ExpectedResults;
  readonly standard: Standard;
  readonly open: Launcher;
  readonly problems: string[];
  /** Ids of the items asked, by assessment that was submitted. */
  readonly asked: Map<string, readonly string[]>;
}

/** Plays one run to its end and compares what the LMS received. */
export async function playRun(
  run: ExpectedRun,
  results: ExpectedResults,
  launch: Launcher,
  standard: Standard,
): Promise<PlayedRun> {
  const problems: string[] = [];
  const sessions: LmsSession[] = [];
  const open: Launcher = async (...how) => {
    const session = await launch(...how);
    sessions.push(session);
    return session;
  };
  const playing: Playing = { run, results, standard, open, problems, asked: new Map() };
  try {
    const record = await play(playing);
    const received = standard.read(record.stored);
    const expected = expectedAfter(run, results, playing.asked);
    problems.push(...sessionProblems(record, standard), ...compareReceived(received, expected));
    problems.push(...compareAsked(received, playing.asked));
    if (run.name === "all-right") problems.push(...(await visitAgain(playing, record, expected)));
    return { problems: withBrowser(problems, sessions), received };
  } catch (error) {
    problems.push(`It could not be played: ${firstLine(error)}`);
    return { problems: withBrowser(problems, sessions) };
  } finally {
    for (const session of sessions) await session.close();
  }
}

function play(playing: Playing): Promise<LmsRecord> {
  const { name } = playing.run;
  if (name === "nothing-answered") return lookIn(playing);
  if (name === "test-only") return takeTest(playing);
  return name === "leave-and-resume" ? leaveAndResume(playing) : playThrough(playing);
}

/** Opens the package, reads its first page and leaves again. */
async function lookIn({ open }: Playing): Promise<LmsRecord> {
  const session = await open();
  const learner = await meetLearner(session.frame);
  await learner.read();
  return session.leave();
}

/** Goes straight to what is scored, by the outline, and leaves after it. */
async function takeTest(playing: Playing): Promise<LmsRecord> {
  const { results, open } = playing;
  const session = await open();
  const learner = await meetLearner(session.frame);
  await learner.open(results.scored ?? "");
  await take(learner, results.scored ?? "", playing);
  return session.leave();
}

/** Whoever has finished and looks in again keeps what they have reached. */
async function visitAgain(
  { open, standard }: Playing,
  { stored }: LmsRecord,
  expected: ExpectedRecord,
): Promise<readonly string[]> {
  const session = await open(stored);
  await meetLearner(session.frame);
  const record = await session.leave();
  const problems = [
    ...sessionProblems(record, standard),
    ...compareReceived(standard.read(record.stored), expected),
  ];
  return problems.map((problem) => `After another visit: ${problem}`);
}

/** Every page in order, every assessment answered; then the learner says that they leave. */
async function playThrough(playing: Playing): Promise<LmsRecord> {
  const { run, results, open } = playing;
  const timed = run.name === "time-out";
  const session = await open(undefined, timed);
  const learner = await meetLearner(session.frame, run.name === "all-right" ? "mouse" : "keyboard");
  for (const { id, timeLimit = 0 } of results.pages) {
    await arrive(learner, id);
    if (timed && id === results.scored)
      await take(learner, id, playing, async () => {
        await session.pass(timeLimit + 2);
        await learner.timeOut();
      });
    else await take(learner, id, playing);
    await learner.next();
  }
  if (run.name === "all-right") await learner.exit();
  return session.leave();
}

/** The window closes in the middle of the last assessment; what was done by then must be there next time. */
async function leaveAndResume(playing: Playing): Promise<LmsRecord> {
  const { results, open, standard, problems } = playing;
  const { pages, scored } = results;
  const middle = pages.find(({ id }) => id === scored)?.id ?? pages[Math.floor(pages.length / 2)]?.id;
  const first = await open();
  let learner = await meetLearner(first.frame);
  let session = first;
  for (const { id } of pages) {
    await arrive(learner, id);
    if (id !== middle) await take(learner, id, playing);
    else {
      const begun = await takeHalf(learner, id, playing);
      const left = await first.leave();
      problems.push(...leftProblems(left, isDone(results, id), standard));
      session = await open(left.stored);
      learner = await meetLearner(session.frame);
      await arriveAgain(learner, id, problems);
      await takeRest(learner, id, begun, playing);
    }
    await learner.next();
  }
  return session.leave();
}

interface Begun {
  readonly asked: readonly string[];
  readonly open: Readonly<Record<string, ExpectedAnswer>>;
}

/** Answers the first half of what is asked; undefined where there is nothing to answer. */
async function takeHalf(learner: Learner, page: string, { run }: Playing): Promise<Begun | undefined> {
  const answers = run.answers[page] ?? {};
  if (Object.keys(answers).length === 0) return undefined;
  await learner.begin();
  const asked = await learner.asked();
  const here = Object.entries(answers).filter(([id]) => asked.includes(id));
  const half = Math.ceil(here.length / 2);
  await learner.answer(Object.fromEntries(here.slice(0, half)));
  return { asked, open: Object.fromEntries(here.slice(half)) };
}

/** Goes on with the attempt, which must ask what it asked before. */
async function takeRest(
  learner: Learner,
  page: string,
  begun: Begun | undefined,
  { problems, asked }: Playing,
): Promise<void> {
  if (begun === undefined) return;
  await learner.begin();
  const now = await learner.asked();
  if (now.join() !== begun.asked.join())
    problems.push(`After the learner came back, "${page}" asks other items, or in another order.`);
  asked.set(page, now);
  await learner.answer(begun.open);
  await learner.submit();
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

/** Takes an assessment, if the run has answers for it. @param submit how the attempt ends. */
async function take(
  learner: Learner,
  page: string,
  { run, results, asked, problems }: Playing,
  submit = () => learner.submit(),
): Promise<void> {
  const answers = run.answers[page];
  if (answers === undefined) return;
  await learner.begin();
  const items = await learner.asked();
  const draw = results.drawing?.[page];
  if (draw !== undefined) problems.push(...drawProblems(page, draw, items));
  asked.set(page, items);
  const meant = Object.entries(answers).filter(([id]) => draw === undefined || items.includes(id));
  await learner.answer(Object.fromEntries(meant));
  await submit();
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
