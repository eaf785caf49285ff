import { interactionsIn } from "./interactions.ts";
import { objectivesIn } from "./objectives.ts";
import type { LmsValues, Standard } from "./standard.ts";
import { createStrictScorm12 } from "./strict-scorm12.ts";

/** SCORM 1.2 Run-Time Environment, 3. */
export const scorm12: Standard = {
  name: "scorm12",
  title: "SCORM 1.2",
  manifest: {
    schemaVersion: "1.2",
    namespace: "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    scormType: "scormtype",
  },
  calls: {
    api: "API",
    initialise: "LMSInitialize",
    finish: "LMSFinish",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    lastError: "LMSGetLastError",
    others: ["LMSGetErrorString", "LMSGetDiagnostic"],
  },
  scormAgain: {
    file: "scorm12",
    global: "Scorm12API",
    judged: ["cmi.core.lesson_status", "cmi.core.score.raw"],
  },
  strictLms: createStrictScorm12.toString(),
  sessionTime: "cmi.core.session_time",
  exit: "cmi.core.exit",
  startOf,
  read: (stored) => ({
    status: stored["cmi.core.lesson_status"] ?? "",
    ...scoreOf(stored["cmi.core.score.raw"]),
    objectives: objectivesIn(stored, (part) => ({
      ...scoreOf(part("score.raw")),
      status: part("status") ?? "",
    })),
    interactions: interactionsIn(stored, "wrong"),
    suspendData: (stored["cmi.suspend_data"] ?? "").length,
    contradictions: [],
  }),
};

function startOf(before: LmsValues): LmsValues {
  const kept = Object.entries(before).filter(
    ([element]) => !/^cmi\.core\.(exit|session_time)$/.test(element),
  );
  const resumes = before["cmi.core.exit"] === "suspend";
  return {
    "cmi.core.lesson_status": "not attempted",
    ...Object.fromEntries(kept),
    "cmi.core.student_id": "learner-1",
    "cmi.core.student_name": "Learner, Lea",
    "cmi.core.credit": "credit",
    "cmi.core.lesson_mode": "normal",
    "cmi.core.entry": kept.length === 0 ? "ab-initio" : resumes ? "resume" : "",
  };
}

function scoreOf(raw: string | undefined): { readonly score?: number } {
  return raw === undefined || raw === "" ? {} : { score: Number(raw) };
}
