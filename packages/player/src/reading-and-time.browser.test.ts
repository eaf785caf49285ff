import type { AssessmentPage, Course, CoursePage } from "@coursewright/spec/course";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPlace, openStage, type Stage } from "./testing/browser.ts";
import { fixtureCourse } from "./testing/fixture-course.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

function withPage(id: string, change: (page: CoursePage) => CoursePage): Course {
  const modules = fixtureCourse.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) => (page.id === id ? change(page) : page)),
  }));
  return { ...fixtureCourse, modules };
}

describe("a lesson is done when its end was on the screen", () => {
  const long = "first-steps/find-an-invoice";
  const isDone = (page: Page, id: string) => page.locator(`[data-cw-outline="${id}"] .mark.done`).count();
  const viewport = { width: 1000, height: 600 };

  it("not when it was opened, and as soon as somebody has scrolled down to it", async () => {
    const page = await stage.preview(fixtureCourse, { viewport });
    await openPlace(page, "approvals-post");
    expect(await isDone(page, long)).toBe(0);
    await openPlace(page, long);
    expect(await page.textContent(".progress .long")).toBe("Required: 0 of 5");
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForSelector(`[data-cw-outline="${long}"] .mark.done`);
    expect(await page.textContent(`[data-cw-outline="${long}"] .unseen`)).toBe(" (done)");
    expect(await page.textContent(".progress .long")).toBe("Required: 1 of 5");
    await page.close();
  });

  it("at once where all of it has room", async () => {
    const page = await stage.preview(fixtureCourse, { viewport: { width: 1280, height: 3000 } });
    await page.waitForSelector(`[data-cw-outline="${long}"] .mark.done`);
    await page.close();
  });

  it("when somebody comes to Next by keyboard, on however small a screen", async () => {
    const page = await stage.preview(fixtureCourse, { viewport: { width: 320, height: 256 } });
    await page.focus('[data-cw-action="next"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-cw-page="first-steps/words"]');
    expect(await isDone(page, long)).toBe(1);
    await page.close();
  });

  it("not because a picture had not come yet", async () => {
    const id = "approval-workflows/why-routing";
    const course = withPage(id, (page) =>
      page.kind === "lesson" ? { ...page, html: '<p><img src="route.svg?late" alt="Late"></p>' } : page,
    );
    const page = await stage.preview(course, { viewport: { width: 1280, height: 900 } });
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route("**/route.svg?late", async (route) => {
      await arrived;
      await route.continue();
    });
    await openPlace(page, id);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))),
    );
    expect(await isDone(page, id)).toBe(0);
    arrive();
    await page.waitForSelector(`[data-cw-outline="${id}"] .mark.done`);
    await page.close();
  });
});

describe("the time of an attempt", () => {
  const timed = withPage("approvals-post", (page) => ({ ...(page as AssessmentPage), timeLimit: 600 }));

  async function begin(): Promise<Page> {
    const page = await stage.preview(timed, { viewport: { width: 1000, height: 700 } });
    await page.clock.install({ time: "2026-11-22T08:00:00Z" });
    await page.reload();
    await page.waitForSelector("[data-cw-ready]");
    await openPlace(page, "approvals-post");
    expect(await page.textContent(".introduction .facts")).toContain("10 min to answer");
    await page.clock.pauseAt("2026-11-22T09:00:00Z");
    await page.click('[data-cw-action="start"]');
    return page;
  }
  const left = (page: Page) => page.textContent(".time-left");
  const said = (page: Page, text: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector("[role=status]")?.textContent?.includes(wanted),
      text,
    );

  it("is told politely before it ends, can be extended, and submits what is answered", async () => {
    const page = await begin();
    expect(await left(page)).toBe("10 min left");
    await page.click('[data-cw-choice="low"]');
    await page.clock.runFor(481_000);
    await said(page, "You can add time.");
    expect(await left(page)).toBe("1:59 min left");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-cw-choice"));
    expect(await focused()).toBe("low");
    await page.click('[data-cw-action="extend"]');
    await page.clock.runFor(500);
    await said(page, "5 min added. 7 min left");
    await page.clock.runFor(430_000);
    await page.waitForSelector("[data-cw-review]");
    expect(await page.textContent(".score .time-over")).toContain("The time is over.");
    expect(await page.textContent("#cw-result")).toBe("Not passed yet");
    await page.clock.runFor(500);
    await said(page, "The time is over.");
    await page.close();
  });

  it("stands still while the questions are not on the screen, and is there again after a reload", async () => {
    const page = await begin();
    await page.clock.runFor(121_000);
    await openPlace(page, "route-invoices");
    await page.clock.runFor(3_600_000);
    await openPlace(page, "approvals-post");
    expect(await left(page)).toBe("8 min left");
    await page.evaluate(() =>
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" }),
    );
    await page.clock.runFor(3_600_000);
    expect(await left(page)).toBe("8 min left");
    await page.reload();
    await page.waitForSelector("[data-cw-item]");
    expect(await left(page)).toBe("8 min left");
    await page.close();
  });
});
