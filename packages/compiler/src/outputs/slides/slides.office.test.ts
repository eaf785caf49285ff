import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import type { ArchiveEntry } from "../../output.ts";
import type { Measure } from "../../slides/measure.ts";
import { presentationBytes } from "../../slides/testing/random-files.ts";
import { misplacedWords } from "./testing/find-misplaced.ts";
import { wordsByLibreOffice } from "./testing/read-pdf-words.ts";
import { readPresentation } from "./testing/read-presentation.ts";
import { type Stressed, stressDeck, stresses } from "./testing/stress-decks.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Where LibreOffice puts the words of a presentation. */
function setByLibreOffice({ presentation }: Stressed) {
  const folder = mkdtempSync(join(tmpdir(), "coursewright-office-"));
  folders.push(folder);
  const shown = readPresentation(presentation);
  const pages = wordsByLibreOffice(presentationBytes(presentation.map(withoutShrinking)), folder);
  const misplaced = pages.flatMap((words, index) =>
    misplacedWords(shown[index] ?? { shapes: [] }, words).map((word) => `slide ${index + 1}: ${word}`),
  );
  return { pages: pages.length, words: pages.flat().length, misplaced };
}

/** LibreOffice would make text smaller that does not fit, and so hide it. */
function withoutShrinking(entry: ArchiveEntry): ArchiveEntry {
  if (!("text" in entry)) return entry;
  return { ...entry, text: entry.text.replaceAll("<a:normAutofit/>", "<a:noAutofit/>") };
}

/** Together more than six hundred pages. */
const slides = 70;

it.each(stresses)("keeps every word in its place in LibreOffice: $writing, $face, $direction", (stress) => {
  const stressed = stressDeck(stress, slides, 3);
  const { pages, words, misplaced } = setByLibreOffice(stressed);
  expect(pages).toBe(stressed.pages);
  expect(words).toBeGreaterThan(20 * pages);
  expect(misplaced).toEqual([]);
});

it("finds what a measure that lies would let out", () => {
  const short =
    (measure: Measure): Measure =>
    (...text) =>
      measure(...text) * 0.8;
  const [stress] = stresses;
  if (stress === undefined) throw new Error("There is nothing to try.");
  expect(setByLibreOffice(stressDeck(stress, 20, 3, short)).misplaced.length).toBeGreaterThan(5);
});
