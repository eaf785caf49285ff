import type { LmsApi } from "./lms-api.ts";
import type { Launch } from "./tracker.ts";

/** What an edition of SCORM calls what a session begins with. */
export interface LaunchElements {
  readonly location: string;
  readonly learner: string;
  readonly mode: string;
  readonly credit: string;
}

/** How the LMS starts the session. */
export function readLaunch(api: LmsApi, elements: LaunchElements, longestState: number): Launch {
  return {
    kind: "lms",
    mode: readMode(api, elements),
    state: api.get("cmi.suspend_data"),
    longestState,
    location: api.get(elements.location),
    learner: api.get(elements.learner),
  };
}

function readMode(api: LmsApi, elements: LaunchElements): Launch["mode"] {
  const mode = api.get(elements.mode);
  if (mode === "browse" || mode === "review") return "review";
  return api.get(elements.credit) === "no-credit" ? "practice" : "normal";
}
