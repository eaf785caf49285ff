import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { testInputs } from "../../testing/inputs.ts";
import { testProgram } from "../../testing/program.ts";
import { slides } from "./slides.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let folder = "";
let browser: Browser;
const errors: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "coursewright-slides-"));
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  expect(errors.splice(0)).toEqual([]);
});

function deck(): string {
  const { files } = slides.generate({ program: testProgram(), scope: "track", inputs: testInputs() });
  const file = files.find(({ path }) => path.endsWith(".html"));
  return file !== undefined && "text" in file ? file.text : "";
}

/** A page on a disk, as a trainer opens it. */
async function open(html: string, options: BrowserContextOptions = {}): Promise<Page> {
  const file = join(folder, "slides.html");
  writeFileSync(file, html);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (!/^(?:file|data|about):/.test(request.url())) errors.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(pathToFileURL(file).href);
  return page;
}

function place(page: Page): Promise<string | null> {
  return page.locator(".bar output").textContent();
}

it("goes through the slides by key, button, number, address and touch", async () => {
  const page = await open(deck(), { hasTouch: true });
  const total = await page.locator(".slide").count();
  expect(await place(page)).toBe(`1 / ${total}`);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageDown");
  expect(await place(page)).toBe(`3 / ${total}`);
  expect(page.url()).toMatch(/#3$/);
  await page.getByRole("button", { name: "Previous slide" }).click();
  expect(await place(page)).toBe(`2 / ${total}`);
  await page.keyboard.type("11");
  await page.keyboard.press("Enter");
  expect(await page.locator(".slide.now h1").textContent()).toBe("The rule");
  await page.keyboard.press("End");
  expect(await place(page)).toBe(`${total} / ${total}`);
  expect(await page.getByRole("button", { name: "Next slide" }).isDisabled()).toBe(true);
  await page.evaluate(() => {
    location.hash = "#4";
  });
  await expect.poll(() => place(page)).toBe(`4 / ${total}`);
  await swipe(page, 900, 300);
  await expect.poll(() => place(page)).toBe(`5 / ${total}`);
  await page.context().close();
});

async function swipe(page: Page, from: number, to: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y: 300 }],
    });
  await touch("touchStart", from);
  await touch("touchMove", to);
  await touch("touchEnd", to);
}

it("opens the presenter's view from a disk: this slide, the next one, notes and time", async () => {
  const page = await open(deck());
  await page.keyboard.type("11");
  await page.keyboard.press("Enter");
  const [view] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  expect(await view.locator("#current h1").textContent()).toBe("The rule");
  expect(await view.locator("#coming h1").textContent()).toBe("An invoice of 7,500 comes. Who approves it?");
  await view.keyboard.press("ArrowRight");
  expect(await page.locator(".slide.now h1").textContent()).toContain("Who approves it?");
  expect(await view.locator("#notes").textContent()).toContain("Answer: A. The director");
  expect(await view.locator("#time").textContent()).toMatch(/^\d\d:\d\d$/);
  await view.locator("#run").click();
  expect(await view.locator("#run").textContent()).toBe("Start");
  await page.keyboard.press("End");
  expect(await view.locator("#coming").textContent()).toBe("This is the last slide.");
  await page.context().close();
});

it("shows the notes below, in light and dark", async () => {
  const page = await open(deck());
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await page.keyboard.press("n");
  expect(await page.locator(".said").textContent()).toContain("Answer: A. The director");
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  await page.keyboard.press("d");
  expect(await ground()).not.toBe(before);
  await page.context().close();
});

it("can be read without its script, and prints a slide a page", async () => {
  const page = await open(deck(), { javaScriptEnabled: false });
  expect(await page.locator("h1").count()).toBe(await page.locator(".slide").count());
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
  expect(pages).toBe(await page.locator(".slide").count());
  expect(pdf.toString("latin1")).toContain("/MediaBox [0 0 960 540]");
  await page.context().close();
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

it.each([
  ["light", 1280, 720],
  ["dark", 1280, 720],
  ["light", 390, 844],
] as const)("has nothing for axe to find: %s, %i × %i", async (colorScheme, width, height) => {
  const page = await open(deck(), {
    colorScheme,
    viewport: { width, height },
    reducedMotion: "reduce",
    bypassCSP: true,
  });
  await page.addScriptTag({ content: axe });
  await page.keyboard.press("n");
  const found: string[] = [];
  for (let slide = await page.locator(".slide").count(); slide > 0; slide -= 1) {
    const violations = await page.evaluate(async () => {
      // axe-core puts itself on the window.
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      const result = await axe.run();
      return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    found.push(...violations);
    await page.keyboard.press("ArrowRight");
  }
  expect([...new Set(found)]).toEqual([]);
  await page.context().close();
});

it("flows on a narrow screen without being wider than it", async () => {
  const page = await open(deck(), { viewport: { width: 360, height: 740 } });
  for (let slide = await page.locator(".slide").count(); slide > 0; slide -= 1) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.keyboard.press("ArrowRight");
  }
  await page.context().close();
});

it("keeps a table of three columns on a telephone, and shades the edge where a wider one goes on", async () => {
  const program = testProgram();
  const table = (columns: number) =>
    `## ${columns} columns\n\n${["Approver", "---", "decides"].map((cell) => `| ${`${cell} | `.repeat(columns)}`).join("\n")}\n\n`;
  const modules = program.modules.slice(0, 1).map((module) => ({
    ...module,
    lessons: module.lessons.slice(0, 1).map((lesson) => ({ ...lesson, markdown: table(3) + table(6) })),
  }));
  const { files } = slides.generate({
    program: { ...program, modules },
    scope: "module",
    inputs: testInputs(),
  });
  const file = files.find(({ path }) => path.endsWith(".html"));
  const page = await open(file !== undefined && "text" in file ? file.text : "", {
    javaScriptEnabled: false,
    viewport: { width: 375, height: 667 },
  });
  const tables = await page.locator(".table").evaluateAll((all) =>
    all.map((each) => ({
      goesOn: each.scrollWidth > each.clientWidth,
      shades: getComputedStyle(each).backgroundImage.split("linear-gradient").length - 1,
    })),
  );
  expect(tables).toEqual([
    { goesOn: false, shades: 4 },
    { goesOn: true, shades: 4 },
  ]);
  await page.context().close();
});
