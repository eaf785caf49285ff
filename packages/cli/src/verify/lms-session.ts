import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import type { LmsName, LmsRecord, LmsWindow } from "./lms-frame.ts";
import { lmsPath } from "./lms-page.ts";
import { patience } from "./patience.ts";
import type { ServedPackage } from "./serve-package.ts";
import type { LmsValues, Standard } from "./standards/standard.ts";

/** A package launched in an LMS, as a learner has it before them. */
export interface LmsSession {
  /** The package's own frame. */
  readonly frame: Frame;
  /** What went wrong in the browser: errors, failed requests, requests to other hosts. */
  readonly problems: readonly string[];
  /** The learner leaves: the window of the package goes away. */
  leave(): Promise<LmsRecord>;
  record(): Promise<LmsRecord>;
  /** Lets time pass in the browser, as quickly as it can; only where the session was launched for it. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param before the record of an earlier session; empty for a learner's first.
 * @param quickly whether time can be made to pass.
 */
export async function launch(
  browser: Browser,
  served: ServedPackage,
  file: string,
  lms: LmsName,
  standard: Standard,
  before: LmsValues = {},
  quickly = false,
): Promise<LmsSession> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 700 },
    serviceWorkers: "block",
    reducedMotion: "reduce",
  });
  if (quickly) await context.clock.install();
  const problems: string[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await watch(context, page, served.origin, problems);
  await page.goto(`${served.origin}/${lmsPath(lms)}`);
  await page.evaluate(launchIn, [served.address(file), standard.startOf(before)] as const);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("the package's frame did not open");
  return {
    frame,
    problems,
    leave: () => page.evaluate(leaveIn),
    record: () => page.evaluate(recordIn),
    pass: (seconds) => context.clock.runFor(seconds * 1000),
    close: () => context.close(),
  };
}

async function watch(context: BrowserContext, page: Page, origin: string, problems: string[]): Promise<void> {
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith("http"),
    async (route) => {
      problems.push(`It asks another host: ${route.request().url().slice(0, 200)}`);
      await route.abort();
    },
  );
  page.on("pageerror", (error) => problems.push(`A script failed: ${error.message.slice(0, 300)}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`The console says: ${message.text().slice(0, 300)}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400)
      problems.push(`${new URL(response.url()).pathname} was answered with ${response.status()}.`);
  });
  page.on("dialog", (dialog) => {
    problems.push(`It stops the learner with a dialog: ${dialog.message().slice(0, 200)}`);
    dialog.dismiss().catch(() => undefined);
  });
}

function launchIn([address, start]: readonly [string, LmsValues]): void {
  (window as unknown as LmsWindow).launch(address, start);
}

async function leaveIn(): Promise<LmsRecord> {
  const lms = window as unknown as LmsWindow;
  await lms.leave();
  return lms.record();
}

function recordIn(): LmsRecord {
  return (window as unknown as LmsWindow).record();
}
