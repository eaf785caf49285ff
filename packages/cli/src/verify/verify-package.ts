import { setTimeout as wait } from "node:timers/promises";
import type { ExpectedResults } from "@coursewright/compiler";
import type { Browser } from "playwright-core";
import { checkManifest, launchFile } from "./check-manifest.ts";
import { checkPromises } from "./check-promises.ts";
import { generalRun } from "./general-run.ts";
import { inParallel } from "./in-parallel.ts";
import type { LmsName } from "./lms-frame.ts";
import { lmsPages } from "./lms-page.ts";
import { launch } from "./lms-session.ts";
import { type ManifestFacts, readManifest } from "./manifest-facts.ts";
import { type OpenPackage, openPackage } from "./open-package.ts";
import { type PlayedRun, playRun } from "./play-run.ts";
import { readResults } from "./read-results.ts";
import { findStrangers } from "./schema-strangers.ts";
import { type ServedPackage, servePackage } from "./serve-package.ts";
import type { LmsValues, Standard } from "./standards/standard.ts";
import { standardOf, standards } from "./standards/standards.ts";
import type { VerifyCheck, VerifyReport, VerifyRun } from "./verify-report.ts";

export interface VerifyOptions {
  /** Plays one package after another, each learner in a window that knows nothing of the others. */
  readonly browser: Browser;
  readonly signal: AbortSignal;
  progress(text: string): void;
}

/** Opens a package, judges it, and plays it in two LMSs as learners of all kinds. */
export async function verifyPackage(file: string, options: VerifyOptions): Promise<VerifyReport> {
  const opened = await openPackage(file).catch((error: unknown) => unreadable(error));
  if ("problem" in opened) return report(file, false, [{ name: "the zip", problems: [opened.problem] }], []);
  try {
    return await verifyOpened(file, opened, options);
  } finally {
    opened.close();
  }
}

const lmsNames: readonly LmsName[] = ["scorm-again", "strict"];

async function verifyOpened(
  file: string,
  content: OpenPackage,
  options: VerifyOptions,
): Promise<VerifyReport> {
  const { browser } = options;
  const manifest = await manifestOf(content, browser);
  const results = await readResults(file);
  const start = typeof manifest === "string" ? undefined : launchFile(manifest);
  const standard = typeof manifest === "string" ? undefined : standardOf(manifest.schemaVersion);
  const promises =
    "expected" in results && typeof manifest !== "string" && standard !== undefined
      ? checkPromises(manifest, standard)
      : [];
  const checks = [
    { name: "the zip", problems: content.problems },
    {
      name: "the manifest",
      problems:
        typeof manifest === "string"
          ? [manifest]
          : [
              ...checkManifest(manifest, content.paths),
              ...(await checkSchemas(content, browser)),
              ...promises,
            ],
    },
    ...("problem" in results ? [{ name: "the expected results", problems: [results.problem] }] : []),
  ];
  if (start === undefined || standard === undefined || !content.paths.includes(start))
    return report(file, "expected" in results, checks, []);
  const served = await servePackage(content, lmsPages(standard));
  try {
    const expected = "expected" in results ? results.expected : undefined;
    const runs = await playAll({
      served,
      start,
      standard,
      options,
      ...(expected === undefined ? {} : { expected }),
    });
    return report(file, expected !== undefined, checks, runs);
  } finally {
    await served.close();
  }
}

/** Its facts, or what is wrong with it. */
async function manifestOf(content: OpenPackage, browser: Browser): Promise<ManifestFacts | string> {
  const nested = content.paths.find((path) => path.toLowerCase().endsWith("imsmanifest.xml"));
  if (nested !== "imsmanifest.xml")
    return nested === undefined
      ? "There is no imsmanifest.xml in the package."
      : `imsmanifest.xml is not at the root of the package but at "${nested}".`;
  const bytes = await content.read("imsmanifest.xml").catch(() => undefined);
  if (bytes === undefined || bytes.length > largestManifest) return "imsmanifest.xml cannot be read.";
  const page = await browser.newPage();
  try {
    return await page.evaluate(readManifest, [bytes.toString("utf8"), scormTypes] as const);
  } finally {
    await page.close();
  }
}

/** By the schemas that the package brings along. */
async function checkSchemas(content: OpenPackage, browser: Browser): Promise<readonly string[]> {
  const texts = async (path: string) => String((await content.read(path).catch(() => undefined)) ?? "");
  const schemas = await Promise.all(content.paths.filter((path) => /^[^/]+\.xsd$/.test(path)).map(texts));
  const page = await browser.newPage();
  try {
    const found = await page.evaluate(findStrangers, [await texts("imsmanifest.xml"), schemas] as const);
    return found.map(({ element, attribute, value }) =>
      attribute === undefined
        ? `<${element}> is in the manifest, and no schema in the package knows it.`
        : `${attribute} of <${element}> is "${value}", and must be true or false.`,
    );
  } finally {
    await page.close();
  }
}

const scormTypes = Object.fromEntries(
  standards.map(({ manifest: { schemaVersion, namespace, scormType } }) => [
    schemaVersion,
    [namespace, scormType] as const,
  ]),
);

const largestManifest = 16 * 1024 * 1024;

interface Playing {
  readonly served: ServedPackage;
  readonly start: string;
  readonly standard: Standard;
  readonly expected?: ExpectedResults;
  readonly options: VerifyOptions;
}

/** Every run in every LMS. The browser spends most of its time waiting, so some are played at once. */
async function playAll(playing: Playing): Promise<readonly VerifyRun[]> {
  const tasks = lmsNames.flatMap((lms) => tasksIn(lms, playing));
  return inParallel(tasks, windowsAtOnce);
}

const windowsAtOnce = 5;

function tasksIn(
  lms: LmsName,
  { served, start, standard, expected, options }: Playing,
): readonly (() => Promise<VerifyRun>)[] {
  const launcher = (before?: LmsValues, quickly?: boolean) =>
    launch(options.browser, served, start, lms, standard, before, quickly);
  const timed = async (name: string, play: () => Promise<PlayedRun>): Promise<VerifyRun> => {
    options.signal.throwIfAborted();
    options.progress(`playing ${name} in ${lms}`);
    const began = performance.now();
    const played = await Promise.race([play(), tooLong()]);
    return { name, lms, ...played, milliseconds: Math.round(performance.now() - began) };
  };
  if (expected === undefined) return [() => timed("opened-and-left", () => generalRun(launcher, standard))];
  return expected.runs.map((run) => () => timed(run.name, () => playRun(run, expected, launcher, standard)));
}

const minutesPerRun = 15;

/** A page that never answers must not keep anybody waiting; it ends with the browser. */
async function tooLong(): Promise<PlayedRun> {
  await wait(minutesPerRun * 60_000, undefined, { ref: false });
  return { problems: [`It did not end within ${minutesPerRun} minutes.`] };
}

function report(
  file: string,
  compared: boolean,
  checks: readonly VerifyCheck[],
  runs: readonly VerifyRun[],
): VerifyReport {
  const ok = [...checks, ...runs].every(({ problems }) => problems.length === 0);
  return { version: 1, file, ok, compared, checks, runs };
}

function unreadable(error: unknown): { readonly problem: string } {
  const why = error instanceof Error ? error.message : String(error);
  return { problem: `It cannot be opened as a zip: ${why.replace(/\.+$/, "")}.` };
}
