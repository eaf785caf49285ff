import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { previewShell } from "./preview-shell.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});

afterAll(() => browser?.close());

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 700, height: 420 } });
  await page.addInitScript(() => {
    const posted: unknown[] = [];
    const acquireVsCodeApi = () => ({
      postMessage: (message: unknown) => posted.push(message),
      setState: () => undefined,
      getState: () => undefined,
    });
    Object.assign(window, { posted, acquireVsCodeApi });
  });
  // A frame with a text of its own has the origin of its page, which must be one.
  await page.route("http://preview.test/", (route) =>
    route.fulfill({ contentType: "text/html", body: previewShell("http://preview.test") }),
  );
  await page.goto("http://preview.test/");
});

const language = (value: string) => ({
  name: "language",
  label: "Language",
  options: [
    { value: ".", label: "As the file: English" },
    { value: "en", label: "English" },
    { value: "id", label: "Indonesian" },
  ],
  value,
});

/** Sends what the extension sends. */
async function send(message: object): Promise<void> {
  await page.evaluate((data) => window.postMessage(data, "*"), message);
}

const posted = () => page.evaluate(() => (window as unknown as { posted: unknown[] }).posted);

async function shows(text: string): Promise<void> {
  await page.frameLocator("iframe.shown").getByText(text).waitFor();
}

test("what is chosen is asked for, and the lists stay as they are while pages come", async () => {
  await send({ choosers: [language(".")] });
  await send({ html: "<p>Sign in</p>" });
  await shows("Sign in");
  const list = page.getByLabel("Language");
  expect(await list.inputValue()).toBe(".");
  await list.focus();
  await list.selectOption("id");
  expect(await posted()).toEqual([{ name: "language", value: "id" }]);
  await send({ choosers: [language("id")] });
  await send({ html: "<p>Masuk</p>" });
  await shows("Masuk");
  expect(await list.inputValue()).toBe("id");
  expect(await list.evaluate((node) => node === document.activeElement)).toBe(true);
  const folder = process.env.COURSEWRIGHT_SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, "vscode-choosers.png") });
});

test("where there is nothing to choose from, the page has all the room", async () => {
  await send({ choosers: [] });
  await send({ html: "<p>Sign in</p>" });
  await shows("Sign in");
  expect(await page.locator("form").isVisible()).toBe(false);
  expect(await page.locator("iframe.shown").boundingBox()).toMatchObject({ y: 0, height: 420 });
});

test("names of an author's program are text", async () => {
  await send({ choosers: [{ ...language("."), label: "<b>Language</b>" }] });
  await page.getByLabel("<b>Language</b>").waitFor();
});
