import type { OutputInputs } from "../output.ts";
import { measurePicture, type PictureFormat } from "./measure-picture.ts";

/** A picture of the workspace. */
export interface Picture {
  readonly path: string;
  readonly hash: string;
  readonly format: PictureFormat;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export interface Pictures {
  /** Throws for a path that is not in the workspace: decks hold only pictures that are. */
  get(path: string): Picture;
}

/** Reads and measures pictures when they are first asked for. */
export function createPictures(inputs: OutputInputs): Pictures {
  const known = new Map<string, Picture>();
  return {
    get: (path) => {
      const picture = known.get(path) ?? readPicture(path, inputs);
      known.set(path, picture);
      return picture;
    },
  };
}

function readPicture(path: string, { assets, read }: OutputInputs): Picture {
  const [asset, bytes] = [assets.get(path), read(path)];
  const measured = bytes === undefined ? undefined : measurePicture(bytes);
  if (asset === undefined || bytes === undefined || measured === undefined)
    throw new Error(`There is no picture ${path}.`);
  return { path, hash: asset.hash, bytes, ...measured };
}
