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

/** Twice as many pixels as the widest box has points. */
const drawnWidth = 1664;

/** The parts of a picture; those of a drawing are itself and a picture of it. */
export function pictureParts({ pictures, parts }: OfficePictures, path: string): PictureParts {
  const picture = pictures.get(path);
  const own = addPart(parts, picture);
  if (picture.format !== "svg") return { shown: own };
  const shown = `ppt/media/${picture.hash.slice(0, 16)}.png`;
  parts.set(shown, { path: shown, drawing: { asset: path, hash: picture.hash }, width: drawnWidth });
  return { shown, drawing: own };
}

function addPart(parts: Map<string, OfficePart>, { path, hash, format }: Picture): string {
  const part = `ppt/media/${hash.slice(0, 16)}.${format}`;
  parts.set(part, { path: part, asset: path, hash });
  return part;
}
