import type { Course } from "@coursewright/spec/course";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPlace, openStage, type Stage } from "./testing/browser.ts";
import { fixtureCourse } from "./testing/fixture-course.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const [from, to] = ["first-steps/find-an-invoice", "approval-workflows/why-routing"];
const space = '<p style="margin-top: 2000px">Further down.</p>'.repeat(40);
const texts: Readonly<Record<string, string>> = {
  [from]: `<p><a href="#${from}:below">Below</a> <a href="#${to}:the-rule">The rule</a> <a href="#${to}:gone">Gone</a></p>${space}<h2 data-cw-heading="below">Below</h2>`,
  [to]: `${space}<h2 data-cw-heading="the-rule">The rule</h2><p>So it is.</p>${space}`,
};
const course: Course = {
  ...fixtureCourse,
  modules: fixtureCourse.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) =>
      page.kind === "lesson" ? { ...page, html: texts[page.id] ?? page.html } : page,
    ),
  })),
};

it("a link to a heading brings it into view, on its own page and on another", async () => {
  const page = await stage.preview(course, { viewport: { width: 1000, height: 600 } });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-cw-heading"));
  await openPlace(page, from);
  await page.click("text=Below");
  expect(await focused()).toBe("below");
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await page.click("a:has-text('The rule')");
  await page.waitForSelector(`[data-cw-page="${to}"]`);
  expect(await focused()).toBe("the-rule");
  await openPlace(page, from);
  await page.click("a:has-text('Gone')");
  await page.waitForSelector(`[data-cw-page="${to}"]`);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.close();
});
