import type { Clock } from "./clock.ts";
import { type ApiNames, type LmsApi, safeApi } from "./lms-api.ts";
import { type DataModel, trackLms, type Write } from "./lms-tracker.ts";
import { type LaunchElements, readLaunch } from "./read-launch.ts";
import { decimal } from "./scorm-values.ts";
import { scorm2004Journal } from "./scorm2004-journal.ts";
import { share, timeInterval } from "./scorm2004-values.ts";
import type { Progress, Tracker, TroubleListener } from "./tracker.ts";

/**
 * A session with a SCORM 2004 LMS (SCORM 2004 4th Edition Run-Time Environment, 3 and 4). Undefined if the LMS
 * refuses to start one. No navigation is asked for: some LMSs answer that by failing to end the session.
 */
export function connectScorm2004(lms: object, clock: Clock, onTrouble: TroubleListener): Tracker | undefined {
  const api = safeApi(lms, names);
  if (!api.initialise()) return undefined;
  return trackLms(api, readLaunch(api, launchElements, longestState), dataModel(api), clock, onTrouble);
}

const names: ApiNames = {
  initialise: "Initialize",
  finish: "Terminate",
  get: "GetValue",
  set: "SetValue",
  commit: "Commit",
  lastError: "GetLastError",
  unsupported: ["401", "402"],
};

const launchElements: LaunchElements = {
  location: "cmi.location",
  learner: "cmi.learner_id",
  mode: "cmi.mode",
  credit: "cmi.credit",
};

/** The smallest permitted maximum of the edition, 4.2.21. */
const longestState = 64_000;

function dataModel(api: LmsApi): DataModel {
  const standing = readStanding(api);
  return {
    optional: new Set(["cmi.score.min", "cmi.score.max", "cmi.score.raw", "cmi.progress_measure"]),
    journal: scorm2004Journal,
    begin: (set) => standing.completion === "unknown" && set("cmi.completion_status", "incomplete"),
    writePlace,
    writeScores: (set, progress) => writeScores(set, raised(standing, progress)),
    writeTime: (set, milliseconds) => set("cmi.session_time", timeInterval(milliseconds)),
  };
}

/** What the LMS has. */
interface Standing {
  completion: Progress["completion"] | "unknown";
  success: Progress["success"];
  score: number | undefined;
  measure: number;
}

/**
 * `suspend` also when nothing is left to do: after `normal` the next visit is a new attempt with an empty record, and
 * what was passed would be incomplete again.
 */
function writePlace(set: Write, progress: Progress): boolean {
  return [
    set("cmi.suspend_data", progress.state.length <= longestState ? progress.state : ""),
    set("cmi.location", progress.location.length <= 1000 ? progress.location : ""),
    set("cmi.exit", "suspend"),
  ].every(Boolean);
}

/** The best of what the LMS has and what the learner has reached now. */
function raised(standing: Standing, progress: Progress): Standing {
  const score = Math.max(progress.score ?? -1, standing.score ?? -1);
  if (standing.completion !== "completed") standing.completion = progress.completion;
  if (rank(progress.success) > rank(standing.success)) standing.success = progress.success;
  standing.score = score < 0 ? undefined : score;
  standing.measure = standing.completion === "completed" ? 1 : Math.max(standing.measure, progress.measure);
  return standing;
}

function writeScores(set: Write, { score, measure, completion, success }: Standing): boolean {
  const scores: readonly (readonly [string, string])[] =
    score === undefined
      ? []
      : [
          ["cmi.score.min", "0"],
          ["cmi.score.max", "100"],
          ["cmi.score.raw", decimal(score)],
          ["cmi.score.scaled", share(score / 100)],
        ];
  return [
    ...scores,
    ["cmi.progress_measure", share(measure)] as const,
    ["cmi.completion_status", completion] as const,
    ["cmi.success_status", success] as const,
  ]
    .map(([element, value]) => set(element, value))
    .every(Boolean);
}

function rank(success: Progress["success"]): number {
  return ["unknown", "failed", "passed"].indexOf(success);
}

function readStanding(api: LmsApi): Standing {
  const completion = api.get("cmi.completion_status");
  const success = api.get("cmi.success_status");
  const score = readShare(api.get("cmi.score.scaled"));
  return {
    completion: completion === "completed" || completion === "incomplete" ? completion : "unknown",
    success: success === "passed" || success === "failed" ? success : "unknown",
    score: score === undefined ? undefined : Math.round(score * 10_000) / 100,
    measure: readShare(api.get("cmi.progress_measure")) ?? 0,
  };
}

function readShare(text: string): number | undefined {
  return /^(0|1)(\.\d+)?$/.test(text) && Number(text) <= 1 ? Number(text) : undefined;
}
