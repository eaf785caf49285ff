import type { Launch, Progress, Tracker } from "./tracker.ts";

/** Where the browser keeps a preview's place; `localStorage` has this shape and may throw. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** A session without an LMS: the place is kept in this browser if it lets us, and nothing is reported. */
export function previewTracker(
  key: string,
  store: () => Store,
  kind: "preview" | "refused" = "preview",
): Tracker {
  const launch: Launch = {
    kind,
    mode: "normal",
    state: read(store, key),
    longestState: 1_000_000,
    location: "",
    learner: "",
  };
  const save = ({ state }: Progress): void => {
    try {
      store().setItem(key, state);
    } catch {
      // A browser that keeps nothing still shows the course.
    }
  };
  return {
    launch,
    save,
    recordInteractions: () => {},
    recordObjectives: () => {},
    finish: () => kind === "preview",
  };
}

function read(store: () => Store, key: string): string {
  try {
    return store().getItem(key) ?? "";
  } catch {
    return "";
  }
}
