import { expect, test } from "vitest";
import { followGuide, guideSteps } from "./testing/guide.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

test("the guide to the command line shows what happens (what needs no sandbox)", async () => {
  const steps = guideSteps("command-line.md").filter(
    ({ command }) => !command.startsWith("coursewright lab "),
  );
  expect(steps.length).toBeGreaterThan(10);
  await followGuide(steps, temporaryFolder());
});
