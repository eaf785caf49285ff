import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Asset } from "@coursewright/compiler";
import type { FoundFile } from "./walk-files.ts";

/** The files of a workspace as outputs see them, and where each one lies. */
export interface HashedFiles {
  readonly assets: ReadonlyMap<string, Asset>;
  readonly places: ReadonlyMap<string, string>;
}

/** Hashes every file that may be read; links that lead out of the workspace are no files of it. */
export async function hashFiles(files: readonly FoundFile[]): Promise<HashedFiles> {
  const assets = new Map<string, Asset>();
  const places = new Map<string, string>();
  for (const file of files) {
    if (file.refused !== undefined) continue;
    const { size, mode } = file.stat;
    assets.set(file.path, { size, hash: await hashFile(file.real), executable: (mode & 0o111) !== 0 });
    places.set(file.path, file.real);
  }
  return { assets, places };
}

/** SHA-256 of a file's bytes, in hexadecimal digits. */
export async function hashFile(path: string): Promise<string> {
  const digest = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 18 }), digest);
  return digest.digest("hex");
}

/** SHA-256 of a text in UTF-8, or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
