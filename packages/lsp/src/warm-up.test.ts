import { Workspace } from "@coursewright/spec";
import { expect, test } from "vitest";
import { warmUp } from "./warm-up.ts";
import { longFile, longText, sample } from "./warm-up-sample.ts";

test("the sample is what people write: nothing in it is wrong", () => {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries({ ...sample, [longFile]: longText(1) }))
    workspace.set(path, text);
  expect(workspace.diagnostics().filter(({ severity }) => severity === "error")).toEqual([]);
});

test("work is done in pieces, each when the host says so, and comes to an end", async () => {
  const waiting: (() => void)[] = [];
  let ended = false;
  const warming = warmUp((work) => void waiting.push(work)).then(() => {
    ended = true;
  });
  let pieces = 0;
  for (; !ended && pieces < 1_000; pieces += 1) {
    expect(waiting.length).toBe(1);
    waiting.pop()?.();
    await Promise.resolve().then(() => Promise.resolve());
  }
  await warming;
  expect(pieces).toBeGreaterThan(50);
});
