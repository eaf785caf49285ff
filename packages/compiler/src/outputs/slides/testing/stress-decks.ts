import type { ArchiveEntry } from "../../../output.ts";
import { layOut } from "../../../slides/layout/lay-out.ts";
import { type Face, type Measure, measureOf } from "../../../slides/measure.ts";
import { darkPalette, lightPalette } from "../../../slides/palette.ts";
import { randomDeck, type Writing } from "../../../slides/testing/random-deck.ts";
import { picturesOfRandomDecks } from "../../../slides/testing/random-files.ts";
import { writeHtml } from "../html/write-html.ts";
import { writePptx } from "../pptx/write-pptx.ts";

/** Random content in a writing and a face. */
export interface Stress {
  readonly writing: Writing;
  readonly face: Face;
  readonly direction: "ltr" | "rtl";
}

/** Every face, every writing, both directions. */
export const stresses: readonly Stress[] = [
  { writing: "en", face: "Arial", direction: "ltr" },
  { writing: "de", face: "Calibri", direction: "ltr" },
  { writing: "id", face: "Cambria", direction: "ltr" },
  { writing: "ja", face: "Arial", direction: "ltr" },
  { writing: "ar", face: "Times New Roman", direction: "rtl" },
];

/** A deck both ways. */
export interface Stressed {
  readonly pages: number;
  readonly html: string;
  readonly presentation: readonly ArchiveEntry[];
}

/** @param wrong a measure that lies, to see whether that is found. */
export function stressDeck(
  { writing, face, direction }: Stress,
  slides: number,
  seed: number,
  wrong?: (measure: Measure) => Measure,
): Stressed {
  const deck = randomDeck(slides, seed, direction, writing);
  const measure = wrong?.(measureOf(face)) ?? measureOf(face);
  const pages = layOut(deck, {
    heading: measure,
    text: measure,
    picture: (path) => picturesOfRandomDecks.get(path),
  });
  const look = { light: lightPalette({}), dark: darkPalette({}), headings: face, text: face };
  const shared = { deck, pages, pictures: picturesOfRandomDecks, properties };
  return {
    pages: pages.length,
    html: writeHtml({ ...shared, look }),
    presentation: writePptx({ ...shared, palette: look.light, faces: look }),
  };
}

const properties = {
  title: "Random",
  creator: "Acme",
  language: "en",
  identifier: "urn:random",
  version: "1",
  contentHash: "0",
};
