import type { AssessmentPage, Course, LessonPage } from "@coursewright/spec/course";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPlace, openStage, type Stage } from "./testing/browser.ts";
import { fixtureCourse } from "./testing/fixture-course.ts";

/** A package for a segment, of a program that certifies, with one attempt at its test. */
const course: Course = {
  ...fixtureCourse,
  certifications: [{ title: "Certified administrator", pages: ["approvals-post", "route-invoices"] }],
  segment: {
    id: "enterprise",
    pace: { count: 2, of: "session", per: "week" },
    support: { modality: "office-hours", every: 3_628_800, duration: 1200, until: 7_257_600 },
  },
  modules: fixtureCourse.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) => {
      if (page.kind === "lesson") return taughtLive(page);
      return page.kind === "exercise"
        ? { ...page, required: false }
        : { ...(page as AssessmentPage), attempts: 1 };
    }),
  })),
};

function taughtLive(page: LessonPage): LessonPage {
  const url = "https://learn.acme.example/recording";
  const deliveries = [
    { modality: "video", title: "The recording", url, minutes: 15 },
    { modality: "tour", title: "Your first route", trigger: "first-login" },
  ] as const;
  return { ...page, modality: "ilt", deliveries };
}

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

it("says what is declared for the segment, and what the certification asks for", async () => {
  const page = await stage.preview(course, { viewport: { width: 1280, height: 900 } });
  const text = (selector: string) => page.textContent(selector);
  expect(await text(".pace")).toBe("Pace: 2 sessions a week.");
  expect(await text(".eyebrow")).toContain("Live session");
  const recording = page.locator(".deliveries a");
  expect(await recording.getAttribute("href")).toBe("https://learn.acme.example/recording");
  expect(await recording.getAttribute("target")).toBe("_blank");
  expect(await text(".deliveries")).toContain("Video · 15 min");
  expect(await text(".deliveries")).toContain("Tour in the product · starts when you first log in");
  const note = (id: string) => text(`[data-cw-outline="${id}"] .outline-minutes`);
  expect(await note("route-invoices")).toBe("45 min · For the certificate");
  expect(await note("first-steps/words")).toBe("4 min · Optional");
  await openPlace(page, "route-invoices");
  expect(await text(".remark")).toContain("the practical part of “Certified administrator”");
  await openPlace(page, "$summary");
  expect(await text(".deliveries")).toContain("Office hours: 20 minutes every 6 weeks, for 12 weeks.");
  expect(await standings(page)).toEqual(["judged in your training environment, not here", "not done yet"]);
  await page.close();
});

it("says plainly that the last attempt was not enough", async () => {
  const page = await stage.preview(course, { viewport: { width: 1280, height: 4000 } });
  for (const { id, kind } of course.modules.flatMap(({ pages }) => pages)) {
    await openPlace(page, id);
    if (kind === "lesson") await page.waitForSelector(`[data-cw-outline="${id}"] .mark.done`);
    if (kind !== "assessment") continue;
    await page.click('[data-cw-action="start"]');
    await page.click('[data-cw-action="submit"]');
    await page.click('[data-cw-action="submit"]');
  }
  expect(await page.textContent("#cw-result")).toBe("Not passed");
  await openPlace(page, "$summary");
  expect(await page.textContent("h1")).toBe("No attempt is left");
  expect(await standings(page)).toEqual(["judged in your training environment, not here", "Not passed"]);
  await page.close();
});

function standings(page: Page): Promise<readonly string[]> {
  return page.locator(".certification .standing").allTextContents();
}
