import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build } from "../host/build.ts";
import { smallProgram, writeInto, writeWorkspace } from "../host/testing/small-program.ts";
import { findChromium } from "./find-chromium.ts";
import { type Learner, meetLearner } from "./learner.ts";
import { lmsPages } from "./lms-page.ts";
import { launch } from "./lms-session.ts";
import { openPackage } from "./open-package.ts";
import { readResults } from "./read-results.ts";
import { servePackage } from "./serve-package.ts";
import type { LmsValues } from "./standards/standard.ts";
import { standards } from "./standards/standards.ts";

/** A learner begins version 1 of a course, and version 2 is what they come back to. */
let browser: Browser;
let root = "";
const versions = ["one", "two"] as const;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium(process.env) ?? "",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  root = writeWorkspace(smallProgram);
  const outputs = standards.map(({ name }) => `  - { output: ${name}, scope: track }\n`).join("");
  const training = String(smallProgram["training.yaml"]).replace(
    /^outputs:[\s\S]*$/m,
    `outputs:\n${outputs}`,
  );
  writeInto(root, "training.yaml", training);
  await buildTo("one");
  writeInto(root, "training.yaml", training.replace("version: 2026.4.0", "version: 2026.5.0"));
  const first = String(smallProgram["modules/first-steps/module.yaml"]);
  writeInto(
    root,
    "modules/first-steps/module.yaml",
    `${first}  - id: news\n    title: What is new\n    duration: 5m\n    objectives: [find-your-way]\n    text: welcome.md\n`,
  );
  await buildTo("two");
});
afterAll(async () => {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

async function buildTo(folder: string): Promise<void> {
  const signal = new AbortController().signal;
  const report = await build({ root, out: join(root, folder), signal, progress: () => undefined });
  expect(report).toMatchObject({ removed: [] });
}

it.each(standards)(
  "$title: the place and the answers of version 1 are there in version 2",
  async (standard) => {
    const visit = async (
      version: (typeof versions)[number],
      before: LmsValues,
      act: (learner: Learner) => Promise<void>,
    ): Promise<LmsValues> => {
      const content = await openPackage(join(root, version, standard.name, "admin-core.en.zip"));
      const served = await servePackage(content, lmsPages(standard));
      const session = await launch(browser, served, "index.html", "strict", standard, before);
      await act(await meetLearner(session.frame));
      const record = await session.leave();
      expect({ faults: record.faults, problems: session.problems }).toEqual({ faults: [], problems: [] });
      await session.close();
      await served.close();
      content.close();
      return record.stored;
    };
    const results = await readResults(join(root, "one", standard.name, "admin-core.en.zip"));
    if (!("expected" in results)) throw new Error("no results");
    const run = results.expected.runs.find(({ name }) => name === "all-right");
    const answers = Object.entries(run?.answers["approvals-post"] ?? {});
    const left = await visit("one", {}, async (learner) => {
      while ((await learner.place()) !== "approvals-post") await learner.next();
      await learner.begin();
      await learner.answer(Object.fromEntries(answers.slice(0, 3)));
    });
    const resumed = await visit("two", left, async (learner) => {
      expect(await learner.place()).toBe("approvals-post");
      await learner.answer(Object.fromEntries(answers.slice(3)));
      await learner.submit();
    });
    expect(standard.read(resumed)).toMatchObject({
      score: 100,
      interactions: { correct: answers.length, wrong: 0 },
    });
  },
);
