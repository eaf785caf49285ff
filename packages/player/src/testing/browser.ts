import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Course } from "@coursewright/spec/course";
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from "playwright-core";
import { type CourseServer, serveCourse } from "./course-server.ts";
import { fixtureCourse } from "./fixture-course.ts";
import { createStrictLms, type StrictLms } from "./strict-lms.ts";

/** A browser and a server with the player as it is built from the sources now. */
export interface Stage {
  readonly server: CourseServer;
  /** The package on its own. */
  preview(course: Course, options?: BrowserContextOptions): Promise<Page>;
  /** The package inside the strict LMS. */
  lms(values?: Readonly<Record<string, string>>, course?: Course): Promise<LmsPage>;
  close(): Promise<void>;
}

export interface LmsPage {
  readonly page: Page;
  readonly frame: Frame;
  record(): Promise<Pick<StrictLms, "values" | "faults" | "state" | "commits">>;
}

const flags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export async function openStage(): Promise<Stage> {
  // Not to where others read the player from: a file is empty for a moment while it is written.
  const built = mkdtempSync(join(tmpdir(), "coursewright-player-"));
  execFileSync(process.execPath, [fileURLToPath(new URL("../../build.mjs", import.meta.url)), built]);
  const server = await serveCourse(fixtureCourse, built);
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags.split(" ") });
  return {
    server,
    preview: async (course, options = {}) => {
      server.show(course);
      const page = await newPage(browser, options);
      await page.goto(server.package);
      await page.waitForSelector("[data-cw-ready]");
      return page;
    },
    lms: async (values = {}, course = fixtureCourse) => {
      server.show(course);
      const page = await newPage(browser, { viewport: { width: 1000, height: 600 } });
      await page.addInitScript(installLms, [createStrictLms.toString(), JSON.stringify(values)] as const);
      await page.goto(server.lms);
      return { page, frame: await courseFrame(page), record: () => page.evaluate(readRecord) };
    },
    close: async () => {
      await browser.close();
      server.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}

/** The frame of the course, once the player runs in it. */
export async function courseFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("The LMS page has no frame.");
  await frame.waitForSelector("[data-cw-ready]");
  return frame;
}

/** Opens a page of the course by its link in the outline, even where the outline is closed. */
export async function openPlace(page: Page | Frame, place: string): Promise<void> {
  await page.locator(`[data-cw-outline="${place}"]`).dispatchEvent("click");
  await page.waitForSelector(`[data-cw-page="${place}"]`);
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}

declare global {
  interface Window {
    API?: StrictLms["api"];
    strictLms?: StrictLms;
  }
}

/** Runs in the browser, in the LMS's own window only. */
function installLms([source, values]: readonly [string, string]): void {
  if (window !== window.top) return;
  const create = new Function(`return ${source}`)() as typeof createStrictLms;
  window.strictLms = create(JSON.parse(values));
  window.API = window.strictLms.api;
}

function readRecord(): Pick<StrictLms, "values" | "faults" | "state" | "commits"> {
  const lms = window.strictLms;
  if (lms === undefined) throw new Error("no LMS");
  return { values: lms.values, faults: lms.faults, state: lms.state, commits: lms.commits };
}
