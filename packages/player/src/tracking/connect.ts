import type { Clock } from "./clock.ts";
import { awaitApi, type Frame } from "./find-api.ts";
import { previewTracker } from "./preview.ts";
import { connectScorm12 } from "./scorm12.ts";
import type { Tracker, TroubleListener } from "./tracker.ts";

/** A session with the LMS around this window, or a preview. */
export async function connect(
  frame: Frame,
  course: string,
  clock: Clock,
  onTrouble: TroubleListener,
): Promise<Tracker> {
  const api = await awaitApi(frame, "API", "LMSInitialize", clock);
  const tracker = api && (await insist(() => connectScorm12(api, clock, onTrouble), clock));
  return tracker ?? previewTracker(`coursewright:${course}`, () => localStorage, api ? "refused" : "preview");
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
