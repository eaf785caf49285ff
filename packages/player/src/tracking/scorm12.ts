import type { Clock } from "./clock.ts";
import { type ApiNames, type LmsApi, safeApi } from "./lms-api.ts";
import { type DataModel, trackLms, type Write } from "./lms-tracker.ts";
import { type LaunchElements, readLaunch } from "./read-launch.ts";
import { decimal } from "./scorm-values.ts";
import { scorm12Journal } from "./scorm12-journal.ts";
import { timespan } from "./scorm12-values.ts";
import type { Progress, Tracker, TroubleListener } from "./tracker.ts";

/**
 * A session with a SCORM 1.2 LMS (SCORM 1.2 Run-Time Environment, 3.3 and 3.4). Undefined if the LMS refuses
 * to start one.
 */
export function connectScorm12(lms: object, clock: Clock, onTrouble: TroubleListener): Tracker | undefined {
  const api = safeApi(lms, names);
  if (!api.initialise()) return undefined;
  return trackLms(api, readLaunch(api, launchElements, longestState), dataModel(api), clock, onTrouble);
}

const names: ApiNames = {
  initialise: "LMSInitialize",
  finish: "LMSFinish",
  get: "LMSGetValue",
  set: "LMSSetValue",
  commit: "LMSCommit",
  lastError: "LMSGetLastError",
  unsupported: ["401"],
};

const launchElements: LaunchElements = {
  location: "cmi.core.lesson_location",
  learner: "cmi.core.student_id",
  mode: "cmi.core.lesson_mode",
  credit: "cmi.core.credit",
};

/** CMIString4096. */
const longestState = 4096;

function dataModel(api: LmsApi): DataModel {
  const standing = { status: api.get("cmi.core.lesson_status"), score: readScore(api) };
  return {
    optional: new Set(["cmi.core.score.min", "cmi.core.score.max"]),
    journal: scorm12Journal,
    begin: (set) => rank(standing.status) === 0 && set("cmi.core.lesson_status", "incomplete"),
    writePlace,
    writeScores: (set, progress) => writeScores(set, progress, standing),
    writeTime: (set, milliseconds) => set("cmi.core.session_time", timespan(milliseconds)),
  };
}

interface Standing {
  status: string;
  score: number | undefined;
}

function writePlace(set: Write, progress: Progress): boolean {
  return [
    set("cmi.suspend_data", progress.state.length <= longestState ? progress.state : ""),
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

function readScore(api: LmsApi): number | undefined {
  const text = api.get("cmi.core.score.raw");
  return /^\d{1,3}(\.\d+)?$/.test(text) && Number(text) <= 100 ? Number(text) : undefined;
}
