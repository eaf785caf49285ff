import type { ArchiveEntry } from "../../output.ts";
import { storedZip } from "../../testing/stored-zip.ts";
import type { Picture, Pictures } from "../pictures.ts";
import { randomPictures } from "./random-deck.ts";

/** One white pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMB/6X8nE8AAAAASUVORK5CYII=",
  "base64",
);
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 90"><path d="M0 0h900v90z"/></svg>',
);

/** The pictures of random decks. */
export const picturesOfRandomDecks: Pictures = {
  get: (path): Picture => {
    const svg = path.endsWith(".svg");
    const size = randomPictures[path] ?? { width: 1, height: 1 };
    return {
      path,
      hash: `${path.replace(".", "")}0000000000000000`,
      format: svg ? "svg" : "png",
      bytes: svg ? drawing : pixel,
      ...size,
    };
  },
};

/** A presentation as a file's bytes. */
export function presentationBytes(entries: readonly ArchiveEntry[]): Uint8Array {
  return storedZip(entries, (entry) => ("asset" in entry && entry.asset.endsWith(".svg") ? drawing : pixel));
}
