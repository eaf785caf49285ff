import type { Clock } from "./clock.ts";
import { createJournal, type JournalNotation } from "./journal.ts";
import type { LmsApi } from "./lms-api.ts";
import { createSchedule } from "./schedule.ts";
import type { Launch, Progress, Tracker, TroubleListener } from "./tracker.ts";

/** Writes an element unless the LMS has that value already; returns whether it took it. */
export type Write = (element: string, value: string) => boolean;

/** How an edition of SCORM keeps a learner's progress. */
export interface DataModel {
  /** Elements without which nothing is lost. */
  readonly optional: ReadonlySet<string>;
  readonly journal: JournalNotation;
  /** Makes an untouched record one that has begun; returns whether there was anything to do. */
  begin(set: Write): boolean;
  /** Where the learner is. Returns whether the LMS took everything, as the next two. */
  writePlace(set: Write, progress: Progress): boolean;
  /** What is judged; never lowered. */
  writeScores(set: Write, progress: Progress): boolean;
  writeTime(set: Write, milliseconds: number): boolean;
}

/** A session that has been initialised. */
export function trackLms(
  api: LmsApi,
  launch: Launch,
  model: DataModel,
  clock: Clock,
  onTrouble: TroubleListener,
): Tracker {
  const session = createSession(api, launch, model, clock);
  const journal = createJournal(api, model.journal);
  let failing = false;
  let open = true;
  const saveAll = (): boolean => {
    const taken = session.write();
    const saved = api.commit() && taken;
    if (!saved) session.doubt();
    if (saved === failing) onTrouble(!saved);
    failing = !saved;
    return saved;
  };
  const schedule = createSchedule(saveAll, clock);
  const scores = launch.mode === "normal";
  session.begin();
  return {
    launch,
    save: (progress, when) => {
      session.remember(progress);
      if (open) schedule[when]();
    },
    recordInteractions: (interactions, reported) => {
      if (open && scores) journal.writeInteractions(interactions, reported);
    },
    recordObjectives: (objectives) => {
      if (open && scores) journal.writeObjectives(objectives);
    },
    finish: (how) => {
      if (!open) return true;
      const saved = schedule.now();
      if (!saved && how === "whenSaved") return false;
      open = false;
      schedule.stop();
      api.finish();
      return saved;
    },
  };
}

interface Session {
  begin(): void;
  remember(progress: Progress): void;
  /** Writes what differs from what the LMS has; returns whether it took everything. */
  write(): boolean;
  /** A commit failed, so everything is to be written again. */
  doubt(): void;
}

function createSession(api: LmsApi, launch: Launch, model: DataModel, clock: Clock): Session {
  const start = clock.now();
  const written = new Map<string, string>();
  let progress: Progress | undefined;
  const set: Write = (element, value) => {
    if (written.get(element) === value) return true;
    const answer = api.set(element, value);
    if (answer !== "failed") written.set(element, value);
    return answer === "saved" || (answer === "unsupported" && model.optional.has(element));
  };
  const writeTime = () => model.writeTime(set, clock.now() - start);
  return {
    begin: () => {
      if (launch.mode === "normal" && model.begin(set)) api.commit();
    },
    remember: (latest) => {
      progress = latest;
    },
    write: () => {
      if (progress === undefined || launch.mode === "review") return writeTime();
      const place = model.writePlace(set, progress);
      const scores = launch.mode !== "normal" || model.writeScores(set, progress);
      return writeTime() && place && scores;
    },
    doubt: () => written.clear(),
  };
}
