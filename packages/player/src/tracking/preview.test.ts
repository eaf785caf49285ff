import { expect, it } from "vitest";
import { previewTracker } from "./preview.ts";
import type { Progress } from "./tracker.ts";

const progress: Progress = {
  completion: "incomplete",
  success: "unknown",
  measure: 0,
  finished: false,
  location: "a",
  state: "1|x",
};

it("keeps the place in the browser", () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  previewTracker("course", () => store).save(progress, "soon");
  expect(previewTracker("course", () => store).launch).toMatchObject({ kind: "preview", state: "1|x" });
  expect(previewTracker("another", () => store).launch.state).toBe("");
});

it("works where the browser keeps nothing", () => {
  const tracker = previewTracker("course", () => {
    throw new Error("The operation is insecure.");
  });
  tracker.save(progress, "now");
  expect(tracker.launch.state).toBe("");
  expect(tracker.finish("whenSaved")).toBe(true);
});
