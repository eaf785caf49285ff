import type { Course } from "@coursewright/spec/course";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { courseFrame, openPlace, openStage, type Stage } from "./testing/browser.ts";
import { fixtureCourse } from "./testing/fixture-course.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** Leaves the course's frame as an LMS does when a learner goes elsewhere. */
async function leaveFrame(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector("iframe")?.remove());
}

describe("leaving and coming back", () => {
  it("goes on at the same page with the same answers, after the frame was simply closed", async () => {
    const first = await stage.lms();
    await openPlace(first.frame, "approvals-post");
    await first.frame.click('[data-cw-action="start"]');
    await first.frame.click('[data-cw-choice="boundary"]');
    await first.frame.fill('[data-cw-item="column"] [data-cw-answer]', "Since");
    await leaveFrame(first.page);
    const { values, faults, state } = await first.record();
    expect({ faults, state }).toEqual({ faults: [], state: "finished" });
    expect(values).toMatchObject({
      "cmi.core.lesson_status": "incomplete",
      "cmi.core.exit": "suspend",
      "cmi.core.lesson_location": "approvals-post",
    });
    await first.page.close();

    const { page, frame } = await stage.lms(values);
    expect(await frame.getAttribute("main", "data-cw-page")).toBe("approvals-post");
    expect(await frame.isChecked('[data-cw-choice="boundary"]')).toBe(true);
    expect(await frame.inputValue('[data-cw-item="column"] [data-cw-answer]')).toBe("Since");
    await page.close();
  });

  it("resumes version 1's progress in version 2's package and says so", async () => {
    const first = await stage.lms();
    await first.frame.click('[data-cw-action="next"]');
    await openPlace(first.frame, "approval-workflows/why-routing");
    await leaveFrame(first.page);
    const { values } = await first.record();
    await first.page.close();
    const second: Course = {
      ...fixtureCourse,
      version: "2027.1.0",
      modules: [...fixtureCourse.modules].reverse(),
    };
    const { page, frame } = await stage.lms(values, second);
    expect(await frame.getAttribute("main", "data-cw-page")).toBe("approval-workflows/why-routing");
    expect(await frame.textContent(".notice")).toContain("was updated since your last visit");
    expect(await frame.locator('[data-cw-outline="first-steps/find-an-invoice"] .mark.done').count()).toBe(1);
    await page.close();
  });

  it("saves when the page is hidden, and once when it goes away", async () => {
    const { page, frame, record } = await stage.lms();
    await frame.click('[data-cw-action="next"]');
    const before = await record();
    await frame.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    const hidden = await record();
    expect(hidden.commits).toBe(before.commits + 1);
    expect(hidden.values["cmi.core.lesson_location"]).toBe("first-steps/words");
    await leaveFrame(page);
    const after = await record();
    expect(after).toMatchObject({ state: "finished", faults: [] });
    expect(after.values["cmi.core.session_time"]).toMatch(/^0000:00:\d\d\.\d\d$/);
    await page.close();
  });

  it("ends the session by the Exit button and offers the way back", async () => {
    const { page, frame, record } = await stage.lms();
    await frame.locator('header [data-cw-action="exit"]').click();
    expect(await frame.textContent(".lead")).toBe("Your progress is saved.");
    await leaveFrame(page);
    expect(await record()).toMatchObject({ state: "finished", faults: [] });
    await page.close();
  });
});

describe("a test", () => {
  it("may be repeated until no attempt is left, and keeps the best score", async () => {
    const { page, frame, record } = await stage.lms();
    await openPlace(frame, "approvals-post");
    for (let attempt = 0; attempt < 3; attempt++) {
      await frame.click(`[data-cw-action="${attempt === 0 ? "start" : "retry"}"]`);
      if (attempt === 1) await frame.click('[data-cw-choice="low"]');
      await frame.click('[data-cw-action="submit"]');
      await frame.click('[data-cw-action="submit"]');
      expect(await frame.locator(".answers").count()).toBe(attempt === 2 ? 5 : 0);
    }
    expect(await frame.locator('[data-cw-action="retry"]').count()).toBe(0);
    expect(await frame.textContent(".score")).toContain("No attempts left");
    const { values, faults } = await record();
    expect(values).toMatchObject({ "cmi.core.score.raw": "16.67", "cmi.core.lesson_status": "incomplete" });
    expect(faults).toEqual([]);
    await page.close();
  });

  it("tells which questions are open before it is submitted", async () => {
    const { page, frame, record } = await stage.lms();
    await openPlace(frame, "approvals-post");
    await frame.click('[data-cw-action="start"]');
    await frame.fill('[data-cw-item="days"] [data-cw-answer]', "two");
    await frame.click('[data-cw-action="submit"]');
    expect(await frame.textContent(".submit .callout")).toContain("5 questions are not answered yet");
    expect(await frame.textContent('[data-cw-item="days"] .error')).toContain("“two” is not a number");
    expect((await record()).values["cmi.core.score.raw"]).toBeUndefined();
    await frame.locator(".open-items .link").nth(1).click();
    const second = await frame.locator("[data-cw-item]").nth(1).getAttribute("data-cw-item");
    expect(
      await frame.evaluate(() =>
        document.activeElement?.closest("[data-cw-item]")?.getAttribute("data-cw-item"),
      ),
    ).toBe(second);
    await page.close();
  });

  it("keeps a checked practice answer closed after a reload", async () => {
    const { page, frame, record } = await stage.lms();
    await openPlace(frame, "approvals-practice");
    await frame.click('[data-cw-action="start"]');
    await frame.click('[data-cw-choice="manager"]');
    await frame.click('[data-cw-item="route-7500"] [data-cw-action="check"]');
    await leaveFrame(page);
    const { values } = await record();
    await page.close();
    const again = await stage.lms(values);
    expect(await again.frame.isDisabled('[data-cw-choice="director"]')).toBe(true);
    expect(await again.frame.textContent('[data-cw-item="route-7500"] .feedback')).toContain(
      "That is for amounts below 5,000.",
    );
    await again.page.close();
  });
});

describe("an LMS in trouble", () => {
  it("does not stop the lesson, and what is missing is saved later", async () => {
    const { page, frame, record } = await stage.lms();
    await page.evaluate(() => {
      if (window.strictLms) window.strictLms.broken = true;
    });
    await openPlace(frame, "approvals-post");
    await frame.click('[data-cw-action="start"]');
    await frame.click('[data-cw-action="submit"]');
    await frame.click('[data-cw-action="submit"]');
    expect(await frame.textContent(".problem")).toContain("Your progress could not be saved");
    await frame.click('[data-cw-action="next"]');
    expect(await frame.isVisible(".problem")).toBe(true);
    await frame.locator('header [data-cw-action="exit"]').click();
    expect(await frame.textContent("h1")).toBe("Not saved yet");
    await page.evaluate(() => {
      if (window.strictLms) window.strictLms.broken = false;
    });
    await frame.click('[data-cw-action="exit"]');
    expect(await frame.textContent("h1")).toBe("You can close this window now");
    expect(await record()).toMatchObject({ state: "finished", values: { "cmi.core.score.raw": "0" } });
    await page.close();
  });

  it.each([
    ["nothing after the version", "1|"],
    ["a wrong checksum", "1|AAAAA|aaaaa|a|b|c,d|e:9:9:9:1:f=%E0|99"],
    ["a control character", "\u0000"],
    ["half an escape", "%"],
    ["five thousand characters", "x".repeat(5000)],
  ])("may hand back a state with %s", async (_, state) => {
    const place = "'\"><b>";
    const { page, frame } = await stage.lms({ "cmi.suspend_data": state, "cmi.core.lesson_location": place });
    expect(await frame.getAttribute("main", "data-cw-page")).toBe("first-steps/find-an-invoice");
    await page.close();
  });

  it("shows for review what was done, without recording anything", async () => {
    const { page, frame, record } = await stage.lms({
      "cmi.core.lesson_mode": "review",
      "cmi.core.credit": "no-credit",
      "cmi.core.lesson_status": "passed",
    });
    expect(await frame.textContent(".notice")).toContain("nothing is recorded");
    await frame.click('[data-cw-action="next"]');
    await leaveFrame(page);
    const { values, faults, state } = await record();
    expect(values["cmi.suspend_data"]).toBeUndefined();
    expect({ faults, state, status: values["cmi.core.lesson_status"] }).toEqual({
      faults: [],
      state: "finished",
      status: "passed",
    });
    await page.close();
  });
});

describe("without an LMS", () => {
  it("says so and keeps the place in this browser", async () => {
    const page = await stage.preview(fixtureCourse);
    expect(await page.textContent(".notice")).toContain("Preview: no learning platform was found");
    await openPlace(page, "route-invoices");
    await page.reload();
    await page.waitForSelector("[data-cw-ready]");
    expect(await page.getAttribute("main", "data-cw-page")).toBe("route-invoices");
    await page.close();
  });

  it("waits in a frame for an API that comes late", async () => {
    const { page } = await stage.lms();
    await page.evaluate(() => {
      const api = window.API;
      delete window.API;
      setTimeout(() => {
        if (window.strictLms && api) {
          window.strictLms.state = "before";
          window.API = api;
        }
      }, 600);
      document.querySelector("iframe")?.setAttribute("src", "index.html?late");
    });
    await page.waitForFunction(() => window.strictLms?.state === "running");
    expect(await (await courseFrame(page)).locator(".notice").count()).toBe(0);
    await page.close();
  });

  it("shows a message for a course of a newer format", async () => {
    const newer = { ...fixtureCourse, format: 2 } as unknown as Course;
    const page = await stage.preview(fixtureCourse);
    stage.server.show(newer);
    await page.reload();
    expect(await page.textContent(".loading")).toContain("This course cannot be shown");
    await page.close();
  });
});
