import { type FileContent, isReadAsText } from "@coursewright/spec";
import { contentOfBytes } from "../host/load-workspace.ts";
import type { Git } from "./git.ts";

/** Files of a folder as they stood in a commit; those that it does not have are not in the answer. */
export function filesAt(
  git: Git,
  commit: string,
  files: readonly string[],
): ReadonlyMap<string, FileContent> {
  const wanted = new Set(files);
  const entries = entriesOf(git, commit).filter(({ path }) => wanted.has(path));
  const texts = entries.filter(({ path, size }) => isReadAsText(path) && size <= largest);
  const bytes = blobs(git, [...new Set(texts.map(({ id }) => id))]);
  return new Map(
    entries.map(({ path, id, size, executable }) => {
      const found = bytes.get(id);
      return [path, found === undefined ? { size, executable } : contentOfBytes(found, { size, executable })];
    }),
  );
}

/** What is larger is not read by the language either. */
const largest = 16 * 1024 * 1024;

interface Entry {
  readonly path: string;
  readonly id: string;
  readonly size: number;
  readonly executable: boolean;
}

/** Ordinary files only: what a link led to then is not known. */
function entriesOf(git: Git, commit: string): readonly Entry[] {
  const listed = git(["ls-tree", "-r", "-z", "-l", "--end-of-options", commit]).output.toString("utf8");
  return [...listed.matchAll(/(100\d{3}) blob ([0-9a-f]+) +(\d+)\t([^\0]+)\0/g)].map(
    ([, mode = "", id = "", size = "", path = ""]) => ({
      path,
      id,
      size: Number(size),
      executable: mode === "100755",
    }),
  );
}

/** The contents of blobs: each is a line with its id, kind and size, then its bytes and a newline. */
function blobs(git: Git, ids: readonly string[]): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (ids.length === 0) return found;
  const { output } = git(["cat-file", "--batch"], `${ids.join("\n")}\n`);
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const [id = "", , size = "0"] = output.subarray(at, end).toString("utf8").split(" ");
    const stop = end + 1 + Number(size);
    found.set(id, output.subarray(end + 1, stop));
    at = stop + 1;
  }
  return found;
}
