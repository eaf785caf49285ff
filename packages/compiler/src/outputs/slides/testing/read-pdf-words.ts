import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A word where a page shows it, in points. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The middle of its line, and how high its letters are. */
  readonly middle: number;
  readonly height: number;
}

/** The words of each page of a presentation as LibreOffice sets them: by way of a PDF that poppler reads. */
export function wordsByLibreOffice(
  presentation: Uint8Array,
  folder: string,
): readonly (readonly PlacedWord[])[] {
  writeFileSync(join(folder, "deck.pptx"), presentation);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync(
    "soffice",
    ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, join(folder, "deck.pptx")],
    {
      stdio: "ignore",
      timeout: 600_000,
    },
  );
  execFileSync("pdftotext", ["-bbox", join(folder, "deck.pdf"), join(folder, "words.html")]);
  const pages = readFileSync(join(folder, "words.html"), "utf8").split("<page ").slice(1);
  return pages.map((page) => [...page.matchAll(word)].map(([, ...found]) => placed(found)));
}

const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/g;

function placed([left, top, right, bottom, text = ""]: readonly string[]): PlacedWord {
  const [high, low] = [Number(top), Number(bottom)];
  return {
    text: text.replace(/&(amp|lt|gt|quot);/g, (entity, name: string) => entities[name] ?? entity),
    left: Number(left),
    right: Number(right),
    middle: (high + low) / 2,
    height: low - high,
  };
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
