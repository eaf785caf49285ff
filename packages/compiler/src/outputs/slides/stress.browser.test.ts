import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Measure } from "../../slides/measure.ts";
import { drawPresentation } from "./testing/draw-presentation.ts";
import { leavingInDeck, leavingInPresentation } from "./testing/find-leaving.ts";
import { readPresentation } from "./testing/read-presentation.ts";
import { type Stressed, stressDeck, stresses } from "./testing/stress-decks.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});
afterAll(() => browser.close());

/** What leaves its box, as the browser has drawn it. */
async function leaving({ html, presentation }: Stressed) {
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  await page.setContent(html);
  const deck = await page.evaluate(leavingInDeck);
  await page.setContent(drawPresentation(readPresentation(presentation)));
  const office = await page.evaluate(leavingInPresentation);
  await page.close();
  return { deck, office };
}

/** Together more than six hundred pages. */
const slides = 68;

it.each(stresses)(
  "keeps everything in its box as a browser draws it: $writing, $face, $direction",
  async (stress) => {
    const stressed = stressDeck(stress, slides, 3);
    expect(stressed.pages).toBeGreaterThan(120);
    expect(await leaving(stressed)).toEqual({ deck: [], office: [] });
  },
);

it("finds what a measure that lies would let out", async () => {
  const short =
    (measure: Measure): Measure =>
    (...text) =>
      measure(...text) * 0.8;
  const [stress] = stresses;
  if (stress === undefined) throw new Error("There is nothing to try.");
  const { deck, office } = await leaving(stressDeck(stress, 20, 1, short));
  expect(deck.join("\n")).toContain("is overfull");
  expect(office.join("\n")).toContain("is overfull");
});
