import { interactionsIn } from "./interactions.ts";
import { objectivesIn } from "./objectives.ts";
import type { LmsValues, Standard } from "./standard.ts";
import { createStrictScorm2004 } from "./strict-scorm2004.ts";

/** SCORM 2004 4th Edition Run-Time Environment, 3 and 4. */
export const scorm2004: Standard = {
  name: "scorm2004",
  title: "SCORM 2004",
  manifest: {
    schemaVersion: "2004 4th Edition",
    namespace: "http://www.adlnet.org/xsd/adlcp_v1p3",
    scormType: "scormType",
  },
  calls: {
    api: "API_1484_11",
    initialise: "Initialize",
    finish: "Terminate",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    lastError: "GetLastError",
    others: ["GetErrorString", "GetDiagnostic"],
  },
  scormAgain: {
    file: "scorm2004",
    global: "Scorm2004API",
    judged: ["cmi.completion_status", "cmi.success_status", "cmi.score.scaled"],
  },
  strictLms: createStrictScorm2004.toString(),
  sessionTime: "cmi.session_time",
  exit: "cmi.exit",
  startOf,
  read: (stored) => {
    const part = (name: string) => stored[`cmi.${name}`];
    return {
      status: statusOf(part),
      ...scoreOf(part),
      objectives: objectivesIn(stored, (own) => ({ ...scoreOf(own), status: statusOf(own) })),
      interactions: interactionsIn(stored, "incorrect"),
      suspendData: (part("suspend_data") ?? "").length,
      contradictions: contradictions(part),
    };
  },
};

/** After anything but `suspend` the next visit is a new attempt with an empty record, 4.2.6. */
function startOf(before: LmsValues): LmsValues {
  const resumes = before["cmi.exit"] === "suspend";
  const kept = resumes
    ? Object.entries(before).filter(([element]) => !/^cmi\.(exit|session_time)$/.test(element))
    : [];
  return {
    "cmi.completion_status": "unknown",
    "cmi.success_status": "unknown",
    ...Object.fromEntries(kept),
    "cmi.learner_id": "learner-1",
    "cmi.learner_name": "Learner, Lea",
    "cmi.credit": "credit",
    "cmi.mode": "normal",
    "cmi.entry": resumes ? "resume" : "ab-initio",
  };
}

type Part = (name: string) => string | undefined;

/** Completion and success in one word where that says both. */
function statusOf(part: Part): string {
  const completion = part("completion_status") ?? "unknown";
  const success = part("success_status") ?? "unknown";
  if (success === "unknown") return completion;
  return completion === "completed" ? success : `${completion}, ${success}`;
}

/** Per cent, to two decimals. */
function scoreOf(part: Part): { readonly score?: number } {
  const scaled = part("score.scaled");
  return scaled === undefined || scaled === "" ? {} : { score: Math.round(Number(scaled) * 10_000) / 100 };
}

/** What one element says and another denies. */
function contradictions(part: Part): readonly string[] {
  const raw = part("score.raw");
  const { score } = scoreOf(part);
  const measure = part("progress_measure");
  const complete = part("completion_status") === "completed";
  return [
    ...(raw === undefined || raw === "" || Number(raw) === score
      ? []
      : [`cmi.score.raw is ${raw} per cent, and cmi.score.scaled ${part("score.scaled") ?? "nothing"}.`]),
    ...(measure === undefined || complete === (Number(measure) === 1)
      ? []
      : [`cmi.progress_measure is ${measure}, and the completion "${part("completion_status") ?? ""}".`]),
  ];
}
