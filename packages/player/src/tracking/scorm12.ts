import type { Clock } from "./clock.ts";
import { createSchedule } from "./schedule.ts";
import { type Scorm12Api, safeScorm12 } from "./scorm12-api.ts";
import { createJournal } from "./scorm12-journal.ts";
import { decimal, timespan } from "./scorm12-values.ts";
import type { Launch, Progress, Tracker, TroubleListener } from "./tracker.ts";

/**
 * A session with a SCORM 1.2 LMS (SCORM 1.2 Run-Time Environment, 3.3 and 3.4). Undefined if the LMS refuses
 * to start one.
 */
export function connectScorm12(lms: object, clock: Clock, onTrouble: TroubleListener): Tracker | undefined {
  const api = safeScorm12(lms);
  if (!api.initialise()) return undefined;
  const launch = readLaunch(api);
  const session = createSession(api, launch, clock);
  const journal = createJournal(api);
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

function createSession(api: Scorm12Api, launch: Launch, clock: Clock): Session {
  const start = clock.now();
  const written = new Map<string, string>();
  const standing = { status: api.get("cmi.core.lesson_status"), score: readScore(api) };
  let progress: Progress | undefined;
  const set = (element: string, value: string): boolean => {
    if (written.get(element) === value) return true;
    const answer = api.set(element, value);
    if (answer !== "failed") written.set(element, value);
    return answer === "saved" || (answer === "unsupported" && optional.has(element));
  };
  const sessionTime = () => set("cmi.core.session_time", timespan(clock.now() - start));
  return {
    begin: () => {
      if (launch.mode !== "normal" || rank(standing.status) > 0) return;
      set("cmi.core.lesson_status", "incomplete");
      api.commit();
    },
    remember: (latest) => {
      progress = latest;
    },
    write: () => {
      if (progress === undefined || launch.mode === "review") return sessionTime();
      const place = writePlace(set, progress);
      const scores = launch.mode !== "normal" || writeScores(set, progress, standing);
      return sessionTime() && place && scores;
    },
    doubt: () => written.clear(),
  };
}

type Write = (element: string, value: string) => boolean;
interface Standing {
  status: string;
  score: number | undefined;
}

const optional: ReadonlySet<string> = new Set(["cmi.core.score.min", "cmi.core.score.max"]);

function writePlace(set: Write, progress: Progress): boolean {
  return [
    set("cmi.suspend_data", progress.state.length <= 4096 ? progress.state : ""),
    set("cmi.core.lesson_location", progress.location.length <= 255 ? progress.location : ""),
    set("cmi.core.exit", progress.finished ? "" : "suspend"),
  ].every(Boolean);
}

/** The best score, then the status, which is never lowered. */
function writeScores(set: Write, progress: Progress, standing: Standing): boolean {
  const score = Math.max(progress.score ?? -1, standing.score ?? -1);
  const scored =
    score < 0 ||
    [
      set("cmi.core.score.min", "0"),
      set("cmi.core.score.max", "100"),
      set("cmi.core.score.raw", decimal(score)),
    ].every(Boolean);
  const status = statusOf(progress);
  if (rank(status) > rank(standing.status)) standing.status = status;
  standing.score = score < 0 ? undefined : score;
  return set("cmi.core.lesson_status", standing.status) && scored;
}

/** One status for completion and success: incomplete until complete, then passed or failed where that is judged. */
function statusOf(progress: Progress): string {
  if (progress.completion === "incomplete") return "incomplete";
  return progress.success === "unknown" ? "completed" : progress.success;
}

/** Unknown words, "not attempted" and "browsed" rank lowest, so anything replaces them. */
function rank(status: string): number {
  return ["incomplete", "failed", "completed", "passed"].indexOf(status) + 1;
}

function readLaunch(api: Scorm12Api): Launch {
  return {
    kind: "lms",
    mode: readMode(api),
    state: api.get("cmi.suspend_data"),
    location: api.get("cmi.core.lesson_location"),
    learner: api.get("cmi.core.student_id"),
  };
}

function readMode(api: Scorm12Api): Launch["mode"] {
  const mode = api.get("cmi.core.lesson_mode");
  if (mode === "browse" || mode === "review") return "review";
  return api.get("cmi.core.credit") === "no-credit" ? "practice" : "normal";
}

function readScore(api: Scorm12Api): number | undefined {
  const text = api.get("cmi.core.score.raw");
  return /^\d{1,3}(\.\d+)?$/.test(text) && Number(text) <= 100 ? Number(text) : undefined;
}
