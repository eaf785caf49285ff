import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../host/build.ts";
import { smallProgram, writeWorkspace } from "../host/testing/small-program.ts";
import { findChromium } from "./find-chromium.ts";
import { openBrowser } from "./open-browser.ts";
import { standards } from "./standards/standards.ts";
import { keepRuns, playOnly } from "./testing/play-only.ts";
import { repack } from "./testing/repack.ts";
import { type VerifyOptions, verifyPackage } from "./verify-package.ts";
import type { VerifyReport } from "./verify-report.ts";

/** The certification's quiz draws from pools and has a time limit; a module's package is the smallest with it. */
const post = "assessments/approvals-post.assessment.yaml";
const program = {
  ...smallProgram,
  "training.yaml": String(smallProgram["training.yaml"]).replace(
    /^outputs:[\s\S]*$/m,
    `outputs:\n${standards.map(({ name }) => `  - { output: ${name}, scope: module }\n`).join("")}`,
  ),
  [post]: `${smallProgram[post]}pools:
  routing: { items: [route-7500, who-is-told, cards, work], draw: 2 }
  words: { items: [page-name, boundary], draw: 1 }
timeLimit: 20m
`,
};

let root = "";
let options: VerifyOptions;

beforeAll(async () => {
  const { signal } = new AbortController();
  const browser = await openBrowser(findChromium(process.env) ?? "", signal);
  options = { browser, signal, progress: () => undefined };
  root = writeWorkspace(program);
  const report = await build({ root, out: join(root, "out"), ...options });
  expect(report).toMatchObject({ removed: [] });
});

afterAll(async () => {
  await options?.browser.close();
  rmSync(root, { recursive: true, force: true });
});

function problems({ checks, runs }: VerifyReport): readonly string[] {
  return [...checks, ...runs].flatMap((each) => each.problems.map((problem) => `${each.name}: ${problem}`));
}

it.each(standards)(
  "$title: scores what was drawn, remembers it, and submits when the time is over",
  async (standard) => {
    const file = join(root, "out", standard.name, "approval-workflows.en.zip");
    const names = ["all-right", "all-wrong", "half", "leave-and-resume", "time-out"];
    await keepRuns(file, names);
    const report = await verifyPackage(file, options);
    expect(problems(report)).toEqual([]);
    expect(report.runs.filter(({ lms }) => lms === "strict").map(({ name }) => name)).toEqual(names);
    expect(report.runs[0]?.received?.interactions).toMatchObject({ correct: 4, wrong: 0 });
  },
);

describe("a sabotaged player is found out", () => {
  it.each([
    [
      "asks every item",
      /"pools":/g,
      '"swimming":',
      /half: "approvals-post" asks 4 items of its pool 1, and should ask 2\./,
    ],
    [
      "never ends",
      /"timeLimit":1200/,
      '"timeLimit":120000',
      /time-out: It could not be played: the time ended/,
    ],
  ])("%s", async (name, from, to, expected) => {
    const sabotaged = join(root, `${name.replaceAll(" ", "-")}.zip`);
    const track = join(root, "out/scorm12/approval-workflows.en.zip");
    await repack(track, sabotaged, { "course.js": (text) => text.replace(from, to) });
    await playOnly(sabotaged, expected);
    expect(problems(await verifyPackage(sabotaged, options)).join("\n")).toMatch(expected);
  });
});
