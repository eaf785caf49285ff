import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Course } from "@coursewright/spec/course";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPlace, openStage, type Stage } from "./testing/browser.ts";
import { fixtureCourse } from "./testing/fixture-course.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const lessons = ["first-steps/find-an-invoice", "first-steps/words", "approval-workflows/why-routing"];
const places = [...lessons, "route-invoices", "approvals-practice", "approvals-post", "$summary"];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** Brings every view of the course on the screen, one after another. */
async function everyView(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  for (const place of places) {
    await openPlace(page, place);
    await look(place);
    if (place === "route-invoices") {
      for (let hint = 0; hint < 3; hint++) await page.locator('[data-cw-action="hint"]').first().click();
      await look("an exercise with hints");
    }
    if (place === "approvals-practice") {
      await page.click('[data-cw-action="start"]');
      await page.click('[data-cw-choice="manager"]');
      await page.locator('[data-cw-action="check"]').first().click();
      await page.fill("[data-cw-answer]", "five");
      await page.press("[data-cw-answer]", "Tab");
      await page.locator("[data-cw-prompt]").first().selectOption({ index: 1 });
      await page.locator('[data-cw-item="questions"] [data-cw-action="check"]').click();
      await page.locator('[data-cw-move="down"]').first().click();
      await page.locator('[data-cw-item="work"] [data-cw-action="check"]').click();
      await look("practice with feedback and an error");
    }
    if (place === "approvals-post") {
      await page.click('[data-cw-action="start"]');
      await page.click('[data-cw-choice="boundary"]');
      await page.click('[data-cw-action="submit"]');
      await look("a test with open questions");
      await page.click('[data-cw-action="submit"]');
      await look("a result");
    }
  }
  await page.locator('main [data-cw-action="exit"]').click();
  await look("the end");
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ rules: { "target-size": { enabled: true } } })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  it.each([1280, 375])("axe finds nothing at %d px", async (width) => {
    const page = await stage.preview(fixtureCourse, {
      colorScheme,
      reducedMotion: "reduce",
      viewport: { width, height: 720 },
    });
    await page.evaluate(axe);
    const found: string[] = [];
    await everyView(page, async (view) => {
      found.push(...(await violations(page)).map((violation) => `${view}: ${violation}`));
    });
    expect(found).toEqual([]);
    await page.close();
  });
});

it("axe finds errors where there are some", async () => {
  const page = await stage.preview(fixtureCourse);
  await page.evaluate(axe);
  await page.evaluate(() => document.querySelector("h1")?.replaceChildren(document.createElement("img")));
  expect((await violations(page)).join()).toContain("image-alt");
  await page.close();
});

it("shows every view at 320 px without sideways scrolling", async () => {
  const page = await stage.preview(fixtureCourse, { viewport: { width: 320, height: 640 } });
  await everyView(page, async (view) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([view, width]).toEqual([view, 320]);
  });
  await page.close();
});

it("takes wider text spacing without cutting anything", async () => {
  const page = await stage.preview(fixtureCourse, { viewport: { width: 375, height: 640 } });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });
  await everyView(page, async (view) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([view, width]).toEqual([view, 375]);
  });
  await page.close();
});

it("keeps marks and states visible in forced colours, and moves nothing when motion is reduced", async () => {
  const page = await stage.preview(fixtureCourse, { forcedColors: "active", reducedMotion: "reduce" });
  await page.click('[data-cw-action="next"]');
  const mark = await page
    .locator(".mark.done")
    .first()
    .evaluate((node) => getComputedStyle(node).backgroundColor);
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(mark).not.toBe(paper);
  expect(
    await page
      .locator(".button")
      .first()
      .evaluate((node) => getComputedStyle(node).transitionDuration),
  ).toBe("0s");
  await page.close();
});

it("moves the focus to the title of a new page, names the page, and says verdicts politely", async () => {
  const page = await stage.preview(fixtureCourse);
  await page.click('[data-cw-action="next"]');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("The words finance uses");
  expect(await page.title()).toBe("The words finance uses – Approvals for administrators");
  await openPlace(page, "approvals-practice");
  await page.click('[data-cw-action="start"]');
  await page.click('[data-cw-choice="director"]');
  const check = page.locator('[data-cw-item="route-7500"] [data-cw-action="check"]');
  await check.click();
  await page.waitForFunction(() =>
    document.querySelector("[role=status]")?.textContent?.includes("Right. From 5,000"),
  );
  expect(await check.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await page.locator("[aria-live]").count()).toBe(1);
  await page.close();
});

it("opens and closes the outline on a phone by keyboard", async () => {
  const page = await stage.preview(fixtureCourse, { viewport: { width: 375, height: 640 } });
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute("data-cw-outline") ?? document.activeElement?.className,
    );
  await page.focus(".menu");
  await page.keyboard.press("Enter");
  expect(await focused()).toBe("first-steps/find-an-invoice");
  expect(await page.getAttribute(".menu", "aria-expanded")).toBe("true");
  await page.keyboard.press("Escape");
  expect(await focused()).toBe("menu");
  expect(await page.isVisible(".outline")).toBe(false);
  await page.close();
});

it("is read from right to left, and in Indonesian", async () => {
  const arabic = await stage.preview(
    { ...fixtureCourse, language: "ar", direction: "rtl" },
    { viewport: { width: 1000, height: 600 } },
  );
  const [outline, content] = await Promise.all(
    [".outline", ".content"].map((part) => arabic.locator(part).boundingBox()),
  );
  expect(outline?.x ?? 0).toBeGreaterThan(content?.x ?? 0);
  await arabic.close();
  const indonesian = await stage.preview({ ...fixtureCourse, language: "id" });
  expect(await indonesian.textContent('[data-cw-action="next"]')).toBe("Berikutnya");
  await indonesian.close();
});

describe("by keyboard alone", () => {
  it("a learner goes through the whole course and passes", async () => {
    const { page, frame, record } = await stage.lms();
    await frame.locator(".skip").focus();
    const press = (key: string) => page.keyboard.press(key);
    const follow = async (selector: string) => {
      await tabTo(page, frame, selector);
      await press("Enter");
    };
    for (let step = 0; step < 4; step++) await follow('[data-cw-action="next"]');
    expect(await frame.getAttribute("main", "data-cw-page")).toBe("approvals-practice");
    await follow('[data-cw-action="start"]');
    await choose(page, frame, "director");
    await follow('[data-cw-item="route-7500"] [data-cw-action="check"]');
    await write(page, frame, "threshold", "5.000");
    await follow('[data-cw-item="threshold"] [data-cw-action="check"]');
    await follow('[data-cw-action="submit"]');
    await follow('[data-cw-action="next"]');
    await follow('[data-cw-action="start"]');
    for (const item of await frame
      .locator("[data-cw-item]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("data-cw-item")))) {
      if (item === "route-4999") await choose(page, frame, "low");
      if (item === "escalation-tells") await choose(page, frame, "true");
      if (item === "days") await write(page, frame, item, "2");
      if (item === "column") await write(page, frame, item, "With");
      if (item === "needs-decision") await tick(page, frame, item, ["trigger", "decision", "routes"]);
    }
    await follow('[data-cw-action="submit"]');
    await follow('[data-cw-action="next"]');
    await follow('main [data-cw-action="exit"]');
    expect(await frame.textContent("h1")).toBe("You can close this window now");
    const { values, faults, state } = await record();
    expect(values).toMatchObject({
      "cmi.core.lesson_status": "passed",
      "cmi.core.score.raw": "100",
      "cmi.core.exit": "",
    });
    expect({ faults, state }).toEqual({ faults: [], state: "finished" });
    await page.close();
  });

  it.each([
    { width: 1000, height: 600 },
    { width: 500, height: 300 },
  ])(
    "the focus is always visible, never under the header or the time that is left, in %j",
    async (viewport) => {
      const page = await stage.preview(timedCourse, { viewport });
      await openPlace(page, "approvals-post");
      await page.click('[data-cw-action="start"]');
      const hidden: string[] = [];
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press(step < 20 ? "Tab" : "Shift+Tab");
        hidden.push(...(await page.evaluate(hiddenFocus)));
      }
      expect(hidden).toEqual([]);
      await page.close();
    },
  );
});

const timedCourse: Course = {
  ...fixtureCourse,
  modules: fixtureCourse.modules.map((module) => ({
    ...module,
    pages: module.pages.map((page) => (page.kind === "assessment" ? { ...page, timeLimit: 600 } : page)),
  })),
};

/** What is wrong with the focused element: covered by something else, or without a ring. */
function hiddenFocus(): string[] {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return [];
  const { left, top, width, height } = focused.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 10));
  const covered = above === null || !(focused.contains(above) || above.contains(focused));
  const ringed = [focused, focused.closest(".choice")].some(
    (node) => node !== null && getComputedStyle(node).outlineStyle !== "none",
  );
  return covered || !ringed ? [focused.outerHTML.slice(0, 120)] : [];
}

async function tabTo(page: Page, frame: Frame, selector: string): Promise<void> {
  const there = () => frame.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let step = 0; step < 60; step++) {
    if (await there()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

/** Arrow keys move between the radio buttons of a question, as in every form. */
async function choose(page: Page, frame: Frame, choice: string): Promise<void> {
  const group = await frame.getAttribute(`[data-cw-choice="${choice}"]`, "name");
  await tabTo(page, frame, `[name="${group}"]`);
  await page.keyboard.press("Space");
  for (let step = 0; step < 6; step++) {
    if (await frame.isChecked(`[data-cw-choice="${choice}"]`)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The arrow keys do not reach ${choice}.`);
}

async function tick(page: Page, frame: Frame, item: string, choices: readonly string[]): Promise<void> {
  const order = await frame
    .locator(`[data-cw-item="${item}"] input`)
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-cw-choice") ?? ""));
  for (const choice of order.filter((each) => choices.includes(each))) {
    await tabTo(page, frame, `[data-cw-choice="${choice}"]`);
    await page.keyboard.press("Space");
  }
}

async function write(page: Page, frame: Frame, item: string, text: string): Promise<void> {
  await tabTo(page, frame, `[data-cw-item="${item}"] [data-cw-answer]`);
  await page.keyboard.type(text);
}
