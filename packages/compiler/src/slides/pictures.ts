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
  /** Throws for a path that `knowsPicture` does not know: decks hold only pictures that it does. */
  get(path: string): Picture;
}

const known = new WeakMap<OutputInputs, Map<string, Picture | undefined>>();

/** Reads and measures pictures when they are first asked for. */
export function createPictures(inputs: OutputInputs): Pictures {
  return {
    get: (path) => {
      const picture = find(path, inputs);
      if (picture === undefined) throw new Error(`There is no picture ${path}.`);
      return picture;
    },
  };
}

/** Whether a file of the workspace is a picture that slides can show. */
export function knowsPicture(path: string, inputs: OutputInputs): boolean {
  return find(path, inputs) !== undefined;
}

function find(path: string, inputs: OutputInputs): Picture | undefined {
  const pictures = known.get(inputs) ?? new Map<string, Picture | undefined>();
  known.set(inputs, pictures);
  if (!pictures.has(path)) pictures.set(path, readPicture(path, inputs));
  return pictures.get(path);
}

function readPicture(path: string, { assets, read }: OutputInputs): Picture | undefined {
  const [asset, bytes] = [assets.get(path), read(path)];
  const measured = bytes === undefined ? undefined : measurePicture(bytes);
  if (asset === undefined || bytes === undefined || measured === undefined) return undefined;
  return { path, hash: asset.hash, bytes, ...measured };
}
