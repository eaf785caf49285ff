import { nearest } from "../text/nearest.ts";
import type { Path } from "../types/reader.ts";
import type { World } from "../workspace/world.ts";
import { isAddress, relativePath } from "./workspace-path.ts";

/** What a file must be. */
export interface FileDemand {
  readonly ending: RegExp;
  readonly what: string;
  readonly hint: string;
}

/** What a file must be, by the key that names it. */
const demands: Readonly<Record<string, FileDemand>> = {
  text: {
    ending: /\.md$/i,
    what: "A lesson's text is a Markdown file",
    hint: "Write the text in a file that ends in .md.",
  },
  captions: {
    ending: /\.vtt$/i,
    what: "Captions are a WebVTT file",
    hint: "Convert them to WebVTT, a file that ends in .vtt; players show nothing else.",
  },
  logo: {
    ending: /\.(?:svg|png|jpe?g|webp|gif)$/i,
    what: "A logo is a picture",
    hint: "Use an SVG or PNG file.",
  },
};

/** What the file that a key names must be. */
export function fileDemand(path: Path): FileDemand | undefined {
  const key = String(path.at(-1));
  return Object.hasOwn(demands, key) ? demands[key] : undefined;
}

/** Whether a path is a translation or a variant of another: `why.id.md` of `why.md`. */
function isVersionOf(path: string, written: string): boolean {
  const stem = written.replace(/\.md$/i, "");
  return stem !== written && path.startsWith(`${stem}.`) && path !== written;
}

/** The nearest path below the document's folder, else the nearest name in the workspace. */
export function nearestFile(text: string, document: string, world: World): string | undefined {
  const folder = document.slice(0, document.lastIndexOf("/") + 1);
  const written = text.replaceAll("\\", "/").replace(/^\.\//, "");
  const beside = world
    .paths()
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length))
    .filter((path) => !isVersionOf(path, written));
  const near = beside.includes(written) ? written : nearest(written, beside);
  if (near !== undefined) return near;
  const name = written.slice(written.lastIndexOf("/") + 1);
  const same = world.paths().find((path) => path.endsWith(`/${name}`));
  return same === undefined ? undefined : relativePath(document, same);
}

/** Whether a file is of another kind than its key asks for; where only the ending was forgotten, its name is what is wrong. */
export function isWrongKind({ ending }: FileDemand, text: string, document: string, world: World): boolean {
  if (ending.test(text)) return false;
  const isBare = !/\.[a-z0-9]{1,5}$/i.test(text);
  return isAddress(text) || !isBare || !ending.test(nearestFile(text, document, world) ?? "");
}
