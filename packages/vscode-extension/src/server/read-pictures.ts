import type { FileFacts, Workspace } from "@coursewright/spec";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

export interface ReadPicture {
  readonly bytes: Uint8Array;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

/** Facts of a file are another object as soon as the file is another. */
const known = new WeakMap<FileFacts, ReadPicture>();

/** The pictures of a workspace, each read once for as long as it does not change. */
export async function readPictures(
  workspace: Workspace,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<ReadonlyMap<string, ReadPicture>> {
  const found = workspace.paths().filter((path) => /\.(png|jpe?g|gif|webp|svg)$/i.test(path));
  const pictures = await Promise.all(
    found.map(async (path) => [path, await readOne(workspace, path, read)] as const),
  );
  return new Map(pictures.flatMap(([path, picture]) => (picture === undefined ? [] : [[path, picture]])));
}

async function readOne(
  workspace: Workspace,
  path: string,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<ReadPicture | undefined> {
  const facts = workspace.world.file(path);
  const before = facts && known.get(facts);
  if (facts === undefined || before !== undefined) return before;
  const bytes = await read(path);
  if (bytes === undefined) return undefined;
  const picture = { bytes, hash: bytesToHex(sha256(bytes)) };
  known.set(facts, picture);
  return picture;
}
