import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleCommand, removeBundle } from "./testing/bundled-command.ts";
import { followGuide, guideSteps } from "./testing/guide.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

let program = "";
beforeAll(async () => {
  program = await bundleCommand();
});
afterAll(() => removeBundle(program));

test("the guide to the command line shows what happens, from beginning to end", async () => {
  const folder = temporaryFolder();
  const env = { ...process.env, FORCE_COLOR: undefined, XDG_STATE_HOME: `${folder}/state` };
  const steps = guideSteps("command-line.md");
  expect(steps.filter(({ command }) => command.startsWith("coursewright lab ")).length).toBeGreaterThan(5);
  await followGuide(steps, folder, (argv, cwd) => {
    const ran = spawnSync(process.execPath, [program, ...argv], { cwd, env, encoding: "utf8" });
    return { stdout: ran.stdout, stderr: ran.stderr, exit: ran.status ?? 1 };
  });
});
