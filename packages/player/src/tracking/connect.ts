import type { Clock } from "./clock.ts";
import { awaitApi, type Frame } from "./find-api.ts";
import { previewTracker } from "./preview.ts";
import { connectScorm12 } from "./scorm12.ts";
import { connectScorm2004 } from "./scorm2004.ts";
import type { Tracker, TroubleListener } from "./tracker.ts";

/** How a package reports, as its page says; `none`: to nobody. */
export type Tracking = keyof typeof standards | "none";

const standards = {
  scorm12: { api: "API", method: "LMSInitialize", connect: connectScorm12 },
  scorm2004: { api: "API_1484_11", method: "Initialize", connect: connectScorm2004 },
} as const;

/** What a page asks for; SCORM 1.2 where it says nothing that is known. */
export function readTracking(name: string | undefined): Tracking {
  return name === "scorm2004" || name === "none" ? name : "scorm12";
}

/** A session with the LMS around this window, or a preview. */
export async function connect(
  tracking: Tracking,
  frame: Frame,
  course: string,
  clock: Clock,
  onTrouble: TroubleListener,
): Promise<Tracker> {
  const preview = (kind?: "refused") => previewTracker(`coursewright:${course}`, () => localStorage, kind);
  if (tracking === "none") return preview();
  const standard = standards[tracking];
  const api = await awaitApi(frame, standard.api, standard.method, clock);
  if (api === undefined) return preview();
  return (await insist(() => standard.connect(api, clock, onTrouble), clock)) ?? preview("refused");
}

/** Tries five times in two seconds. */
function insist<Result>(attempt: () => Result | undefined, clock: Clock): Promise<Result | undefined> {
  return new Promise((resolve) => {
    const next = (left: number): void => {
      const result = attempt();
      if (result !== undefined || left === 0) resolve(result);
      else clock.after(500, () => next(left - 1));
    };
    next(4);
  });
}
