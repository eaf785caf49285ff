import type { OfficePart } from "../../../ooxml/office-part.ts";
import type { Picture, Pictures } from "../../../slides/pictures.ts";

/** The pictures of a presentation: each file once, however often it is shown. */
export interface OfficePictures {
  readonly pictures: Pictures;
  readonly parts: Map<string, OfficePart>;
}

export interface PictureParts {
  /** The part that every program shows. */
  readonly shown: string;
  /** The drawing, where there is one. */
  readonly drawing?: string;
}

/**
 * The parts of a picture shown in a box so wide; those of a drawing are itself and a picture of it, with two pixels a
 * point of the widest box.
 */
export function pictureParts({ pictures, parts }: OfficePictures, path: string, width: number): PictureParts {
  const picture = pictures.get(path);
  const own = addPart(parts, picture);
  if (picture.format !== "svg") return { shown: own };
  const shown = `ppt/media/${picture.hash.slice(0, 16)}.png`;
  const before = parts.get(shown);
  const known = before !== undefined && "drawing" in before ? before.width : 0;
  const drawing = { asset: path, hash: picture.hash };
  parts.set(shown, { path: shown, drawing, width: Math.max(known, 2 * Math.ceil(width)) });
  return { shown, drawing: own };
}

function addPart(parts: Map<string, OfficePart>, { path, hash, format }: Picture): string {
  const part = `ppt/media/${hash.slice(0, 16)}.${format}`;
  parts.set(part, { path: part, asset: path, hash });
  return part;
}
