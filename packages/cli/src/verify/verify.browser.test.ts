import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../host/build.ts";
import { smallProgram, writeWorkspace } from "../host/testing/small-program.ts";
import { findChromium } from "./find-chromium.ts";
import { openBrowser } from "./open-browser.ts";
import { openPackage } from "./open-package.ts";
import { keepRuns, playOnly } from "./testing/play-only.ts";
import { repack } from "./testing/repack.ts";
import { type VerifyOptions, verifyPackage } from "./verify-package.ts";
import { formatReport, type VerifyReport } from "./verify-report.ts";

let root = "";
let track = "";
const signal = new AbortController().signal;
let options: VerifyOptions;

beforeAll(async () => {
  const browser = await openBrowser(findChromium(process.env) ?? "", signal);
  options = { browser, signal, progress: () => undefined };
  root = writeWorkspace(smallProgram);
  const report = await build({ root, out: join(root, "out"), signal, progress: () => undefined });
  expect(report).toMatchObject({ findings: [], removed: [] });
  track = join(root, "out/scorm12/admin-core.en.zip");
});

afterAll(async () => {
  await options?.browser.close();
  rmSync(root, { recursive: true, force: true });
});

function problems({ checks, runs }: VerifyReport): readonly string[] {
  return [...checks, ...runs].flatMap((each) => each.problems.map((problem) => `${each.name}: ${problem}`));
}

it("finds nothing wrong with what we build, and says what each LMS received", async () => {
  const report = await verifyPackage(track, options);
  expect(problems(report)).toEqual([]);
  expect(report).toMatchObject({ ok: true, compared: true });
  const scores = report.runs
    .filter(({ lms }) => lms === "strict")
    .map(({ name, received }) => [name, received?.status, received?.score]);
  expect(scores).toEqual([
    ["all-right", "passed", 100],
    ["all-wrong", "failed", 0],
    ["half", "failed", 62.5],
    ["leave-and-resume", "passed", 100],
    ["not-submitted", "incomplete", undefined],
    ["test-only", "incomplete", 100],
    ["nothing-answered", "incomplete", undefined],
  ]);
  expect(formatReport(report)).toContain("✓ all-right in scorm-again: passed, score 100, 21 answers");
});

it("plays a package without a score to its completion", async () => {
  const report = await verifyPackage(join(root, "out/scorm12/first-steps.en.zip"), options);
  expect(problems(report)).toEqual([]);
  expect(report.runs.map(({ name, received }) => [name, received?.status, received?.score])).toContainEqual([
    "completion-without-score",
    "completed",
    undefined,
  ]);
});

it("makes general checks only where no results lie beside the package", async () => {
  const alone = join(root, "alone.zip");
  await repack(track, alone, {}, { results: false });
  const report = await verifyPackage(alone, options);
  expect(problems(report)).toEqual([]);
  expect(report).toMatchObject({ ok: true, compared: false });
  expect(formatReport(report)).toContain("scores were not compared");
});

describe("a sabotaged player is found out", () => {
  /** Wraps the LMS's API as a broken player would speak to it. */
  const wrap = (set: string, more = "") => `
    (() => {
      const real = window.parent.API;
      const set = (element, value) => real.LMSSetValue(element, value);
      const own = Object.create(real);
      for (const name of Object.keys(real)) own[name] = (...words) => real[name](...words);
      own.LMSSetValue = (element, value) => { ${set} };
      ${more}
      window.parent.API = own;
    })();`;

  it.each([
    [
      "a wrong score",
      wrap('return set(element, element === "cmi.core.score.raw" && value !== "100" ? "90" : value);'),
      /half: The score: the LMS has 90, and should have 62\.5\./,
    ],
    [
      "passed when the learner failed",
      wrap(
        'return set(element, element === "cmi.core.lesson_status" && value === "failed" ? "passed" : value);',
      ),
      /all-wrong: The status: the LMS has "passed", and should have "failed"\./,
    ],
    [
      "passed before all is seen",
      wrap(
        'if (element === "cmi.core.score.raw" && value === "100") set("cmi.core.lesson_status", "passed"); return set(element, value);',
      ),
      /test-only: The status: the LMS has "passed", and should have "incomplete"\./,
    ],
    [
      "completed without the test",
      wrap(
        'if (value === "approvals-recall" && real.LMSGetValue("cmi.core.lesson_status") === "incomplete") set("cmi.core.lesson_status", "completed"); return set(element, value);',
      ),
      /not-submitted: The status: the LMS has "completed", and should have "incomplete"\./,
    ],
    [
      "incorrect instead of wrong",
      wrap('return set(element, element.endsWith(".result") && value === "wrong" ? "incorrect" : value);'),
      /The LMS refused LMSSetValue\("cmi\.interactions\.\d+\.result"\): the value "incorrect" is not allowed/,
    ],
    [
      "a resume that is lost",
      wrap(
        "return set(element, value);",
        'own.LMSGetValue = (element) => (element === "cmi.suspend_data" ? "" : real.LMSGetValue(element));',
      ),
      /leave-and-resume: /,
    ],
    [
      "no commit before leaving",
      wrap("return set(element, value);", 'own.LMSCommit = () => "true"; own.LMSFinish = () => "true";'),
      /leave-and-resume: The learner left in the middle, and the LMS has nothing to resume from\./,
    ],
    [
      "suspend data that is too long",
      wrap('return set(element, element === "cmi.suspend_data" ? value.padEnd(4097, " ") : value);'),
      /The LMS refused LMSSetValue\("cmi\.suspend_data"\): the value ".*" is not allowed/,
    ],
  ])("%s", async (name, sabotage, expected) => {
    const sabotaged = join(root, `${name.replaceAll(" ", "-")}.zip`);
    await repack(track, sabotaged, { "player.js": (text) => `${sabotage}\n${text}` });
    await playOnly(sabotaged, expected);
    const report = await verifyPackage(sabotaged, options);
    expect(report.ok).toBe(false);
    expect(problems(report).join("\n")).toMatch(expected);
  });
});

describe("a broken package is found out", () => {
  it.each([
    [
      "a page that fails",
      { "player.js": (text: string) => `setTimeout(() => { throw new Error("boom"); });${text}` },
      /A script failed: boom/,
    ],
    [
      "a request to another host",
      { "player.js": (text: string) => `fetch("https://tracker.example/x").catch(() => 0);${text}` },
      /It asks another host: https:\/\/tracker\.example\/x/,
    ],
    [
      "a file that is not there",
      { "index.html": (text: string) => text.replace("</body>", '<img src="gone.png" alt=""></body>') },
      /\/content\/gone\.png was answered with 404/,
    ],
    [
      "a file that is listed and not shipped",
      {
        "imsmanifest.xml": (text: string) =>
          text.replace('<file href="player.css"/>', '<file href="player.css"/><file href="more.css"/>'),
      },
      /"more\.css" is listed but not in the package/,
    ],
    [
      "a file that is shipped and not listed",
      { "imsmanifest.xml": (text: string) => text.replace('<file href="player.css"/>', "") },
      /"player\.css" is in the package but not listed/,
    ],
    [
      "a dangling reference",
      { "imsmanifest.xml": (text: string) => text.replace(/identifierref="[^"]+"/, 'identifierref="GONE"') },
      /names a resource "GONE" that does not exist/,
    ],
    [
      "a manifest that is not XML",
      { "imsmanifest.xml": (text: string) => text.replace("</manifest>", "") },
      /is not well-formed/,
    ],
  ])("%s", async (name, changes, expected) => {
    const broken = join(root, `${name.replaceAll(" ", "-")}.zip`);
    await repack(track, broken, changes, { results: false });
    expect(problems(await verifyPackage(broken, options)).join("\n")).toMatch(expected);
  });

  it("a mastery score, by which the LMS would judge itself", async () => {
    const broken = join(root, "mastery.zip");
    const mastery = "<adlcp:masteryscore>50</adlcp:masteryscore></item>";
    await repack(track, broken, { "imsmanifest.xml": (text) => text.replace("</item>", mastery) });
    await keepRuns(broken, ["nothing-answered"]);
    expect(problems(await verifyPackage(broken, options))).toContain(
      "the manifest: <masteryscore> makes the LMS decide by itself what is completed or passed.",
    );
  });

  it("no zip at all", async () => {
    expect(problems(await verifyPackage(join(root, "training.yaml"), options))).toEqual([
      expect.stringMatching(/^the zip: It cannot be opened as a zip: .*[^.]\.$/),
    ]);
  });
});

it("unpacks nothing that lies outside of the package", async () => {
  const content = await openPackage(track);
  expect(await content.read("../build.json")).toBeUndefined();
  expect((await content.read("player.js"))?.length).toBe(
    (await readFile(new URL("../../../player/dist/player.js", import.meta.url))).length,
  );
  content.close();
});
