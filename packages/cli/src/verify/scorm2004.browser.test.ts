import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../host/build.ts";
import { smallProgram, writeWorkspace } from "../host/testing/small-program.ts";
import { findChromium } from "./find-chromium.ts";
import { openBrowser } from "./open-browser.ts";
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
  root = writeWorkspace({
    ...smallProgram,
    "training.yaml": String(smallProgram["training.yaml"]).replaceAll("output: scorm12", "output: scorm2004"),
  });
  const report = await build({ root, out: join(root, "out"), signal, progress: () => undefined });
  expect(report).toMatchObject({ findings: [], removed: [] });
  track = join(root, "out/scorm2004/admin-core.en.zip");
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
    ["test-only", "incomplete, passed", 100],
    ["nothing-answered", "incomplete", undefined],
  ]);
  expect(formatReport(report)).toContain("✓ all-right in scorm-again: passed, score 100, 21 answers");
});

it("plays a package without a score to its completion", async () => {
  const report = await verifyPackage(join(root, "out/scorm2004/first-steps.en.zip"), options);
  expect(problems(report)).toEqual([]);
  expect(report.runs.map(({ name, received }) => [name, received?.status, received?.score])).toContainEqual([
    "completion-without-score",
    "completed",
    undefined,
  ]);
});

describe("a sabotaged player is found out", () => {
  /** Wraps the LMS's API as a broken player would speak to it. */
  const wrap = (set: string, more = "") => `
    (() => {
      const real = window.parent.API_1484_11;
      const set = (element, value) => real.SetValue(element, value);
      const own = { ...real };
      own.SetValue = (element, value) => { ${set} };
      ${more}
      window.parent.API_1484_11 = own;
    })();`;
  const instead = (element: string, from: string, to: string) =>
    wrap(`return set(element, element === "${element}" && value === "${from}" ? "${to}" : value);`);

  it.each([
    [
      "a scaled score that is not the raw one",
      wrap('return set(element, element === "cmi.score.scaled" && value !== "1" ? "0.9" : value);'),
      /half: The score: the LMS has 90, and should have 62\.5\.[\s\S]*cmi\.score\.raw is 62\.5 per cent, and cmi\.score\.scaled 0\.9/,
    ],
    [
      "passed when the learner failed",
      instead("cmi.success_status", "failed", "passed"),
      /all-wrong: The status: the LMS has "passed", and should have "failed"\./,
    ],
    [
      "completed from the start",
      instead("cmi.completion_status", "incomplete", "completed"),
      /nothing-answered: The status: the LMS has "completed", and should have "incomplete"\./,
    ],
    [
      "success that is never told",
      wrap('return element === "cmi.success_status" ? "true" : set(element, value);'),
      /all-right: The status: the LMS has "completed", and should have "passed"\./,
    ],
    [
      "wrong instead of incorrect",
      wrap('return set(element, element.endsWith(".result") && value === "incorrect" ? "wrong" : value);'),
      /The LMS refused SetValue\("cmi\.interactions\.\d+\.result"\): the value "wrong" is not allowed/,
    ],
    [
      "seconds with three decimals",
      wrap('return set(element, element.endsWith("session_time") ? "PT1.234S" : value);'),
      /The LMS refused SetValue\("cmi\.session_time"\): the value "PT1\.234S" is not allowed/,
    ],
    [
      "an attempt that is closed when all is done",
      wrap(
        'if (element === "cmi.completion_status" && value === "completed") set("cmi.exit", "normal"); return element === "cmi.exit" && real.GetValue("cmi.completion_status") === "completed" ? "true" : set(element, value);',
      ),
      /all-right: After another visit: The status: the LMS has "incomplete", and should have "passed"\./,
    ],
    [
      "a navigation that ends the session",
      wrap(
        "return set(element, value);",
        'own.Terminate = () => { set("adl.nav.request", "exitAll"); return real.Terminate(""); };',
      ),
      /The LMS refused SetValue\("adl\.nav\.request"\): the value "exitAll" is not allowed/,
    ],
    [
      "a resume that is lost",
      wrap(
        "return set(element, value);",
        'own.GetValue = (element) => (element === "cmi.suspend_data" ? "" : real.GetValue(element));',
      ),
      /leave-and-resume: /,
    ],
    [
      "the wrong edition's API",
      "delete window.parent.API_1484_11;",
      /all-right: The package never called Initialize\./,
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
      "an attribute of the other edition",
      (text: string) => text.replaceAll("adlcp:scormType", "adlcp:scormtype"),
      /has no adlcp:scormType/,
    ],
    [
      "a schema that is named and not shipped",
      (text: string) => text.replace(" imsss_v1p0.xsd", " imsss_v2.xsd"),
      /The schema "imsss_v2\.xsd" is named but not in the package/,
    ],
    [
      "an edition that nobody can play",
      (text: string) => text.replace("2004 4th Edition", "2010"),
      /The schema's version is "2010"; "1\.2" and "2004 4th Edition" can be verified\./,
    ],
  ])("%s", async (name, change, expected) => {
    const broken = join(root, `${name.replaceAll(" ", "-")}.zip`);
    await repack(track, broken, { "imsmanifest.xml": change }, { results: false });
    expect(problems(await verifyPackage(broken, options)).join("\n")).toMatch(expected);
  });
});

it("finds out a manifest that its own schemas refuse, and one that lets the LMS decide", async () => {
  const sabotaged = join(root, "deciding.zip");
  const byMeasure =
    '<imsss:objectives><imsss:primaryObjective objectiveID="all" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.5</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>';
  await repack(track, sabotaged, {
    "imsmanifest.xml": (text) =>
      text
        .replace('completionSetByContent="true" objectiveSetByContent="true"', "")
        .replace("<imsss:deliveryControls", `${byMeasure}<imsss:deliveryControls`)
        .replace('scormType="sco"', 'scormType="asset"')
        .replace('choice="true"', 'choice="perhaps"')
        .replace("</organization>", "<shortcut/></organization>"),
  });
  await keepRuns(sabotaged, ["nothing-answered"]);
  const { checks } = await verifyPackage(sabotaged, options);
  expect(checks.find(({ name }) => name === "the manifest")?.problems).toEqual([
    'choice of <imsss:controlMode> is "perhaps", and must be true or false.',
    "<shortcut> is in the manifest, and no schema in the package knows it.",
    'The resource "RES.track.admin_core" is launched as an asset, so no LMS listens to it.',
    "<minNormalizedMeasure> makes the LMS decide by itself what is completed or passed.",
    'satisfiedByMeasure="true" makes the LMS decide by itself what is completed or passed.',
    'The item "ITEM.track.admin_core" does not say completionSetByContent="true", so an LMS may set it by itself.',
    'The item "ITEM.track.admin_core" does not say objectiveSetByContent="true", so an LMS may set it by itself.',
  ]);
});
