import { lstat, mkdir, open, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { leadsInside, linkOnTheWay, placeIn } from "./safe-path.ts";

/**
 * A folder inside OUT in which a build is prepared. Nothing of the build before is touched until everything lies
 * there, synced; then a journal is written and the files are moved into place. A build that is killed before the
 * journal changed nothing; one that is killed after it is finished by `recover`, which every build does first.
 */
export interface Staging {
  /** Where a file is to be written. */
  prepare(path: string): Promise<string>;
  /** Moves what was prepared into place, then removes these files. The last path given is moved last. */
  commit(moved: readonly string[], removed: readonly string[]): Promise<void>;
  /** Forgets what was prepared. Once it is decided what moves, the next build finishes it instead. */
  discard(): Promise<void>;
}

const folderName = ".coursewright";
const journalName = "journal.json";

interface Journal {
  readonly moved: readonly string[];
  readonly removed: readonly string[];
}

/** @returns undefined while another build is at work in the same folder. */
export async function openStaging(out: string): Promise<Staging | undefined> {
  await mkdir(out, { recursive: true });
  const folder = join(out, folderName);
  if (!(await claim(folder, out))) return undefined;
  const files = join(folder, "files");
  await mkdir(files, { recursive: true });
  let decided = false;
  return {
    prepare: async (path) => {
      const place = placeIn(files, path);
      await mkdir(dirname(place), { recursive: true });
      return place;
    },
    commit: async (moved, removed) => {
      const draft = join(folder, "journal.draft");
      await writeSynced(draft, JSON.stringify({ moved, removed }));
      await rename(draft, join(folder, journalName));
      decided = true;
      await syncFolder(folder);
      await finish(out, folder);
    },
    discard: async () => {
      if (!decided) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Finishes a build that was killed while it moved its files, or forgets one that was killed earlier. */
export async function recover(out: string): Promise<void> {
  const folder = join(out, folderName);
  const state = await lstat(folder).catch(() => undefined);
  if (state?.isSymbolicLink()) await rm(folder);
  if (!(await isFree(folder))) return;
  if ((await readJournal(folder)) === undefined) await rm(folder, { recursive: true, force: true });
  else await finish(out, folder);
}

/** Can be repeated from any point. */
async function finish(out: string, folder: string): Promise<void> {
  const { moved, removed } = (await readJournal(folder)) ?? { moved: [], removed: [] };
  const folders = new Set<string>([out]);
  for (const path of moved) {
    if (!(await isOurs(out, path)) || !(await isOurs(folder, `files/${path}`))) continue;
    const place = placeIn(out, path);
    await mkdir(dirname(place), { recursive: true });
    await rename(join(folder, "files", path), place).catch(ignoreMissing);
    folders.add(dirname(place));
  }
  for (const path of removed) if (await isOurs(out, path)) await removeFile(out, path);
  for (const each of folders) await syncFolder(each);
  await rm(folder, { recursive: true, force: true });
}

/** Whoever gave us the folder may have written the journal: no path in it leads out of the folder, by links neither. */
async function isOurs(folder: string, path: string): Promise<boolean> {
  return leadsInside(path) && (await linkOnTheWay(folder, path)) === undefined;
}

async function removeFile(out: string, path: string): Promise<void> {
  const place = placeIn(out, path);
  await rm(place, { force: true });
  for (let above = dirname(place); above !== out; above = dirname(above)) {
    const removed = await rmdir(above).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}

/** We write it whole: it is renamed into place. What cannot be understood is not ours and nothing to finish. */
async function readJournal(folder: string): Promise<Journal | undefined> {
  try {
    const journal: unknown = JSON.parse((await readOwn(join(folder, journalName))) ?? "");
    if (typeof journal !== "object" || journal === null) return undefined;
    const { moved, removed }: Record<string, unknown> = { ...journal };
    return isPaths(moved) && isPaths(removed) ? { moved, removed } : undefined;
  } catch {
    return undefined;
  }
}

function isPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

/** The text of a file; nothing of links, pipes and whatever else may have been left in its place. */
async function readOwn(path: string): Promise<string | undefined> {
  const state = await lstat(path).catch(() => undefined);
  return state?.isFile() ? readFile(path, "utf8").catch(() => undefined) : undefined;
}

/**
 * Makes the folder ours: no other process is at work in it, and what an earlier one left is dealt with. It appears
 * with its owner's name in it, so that nobody takes it for an abandoned one.
 */
async function claim(folder: string, out: string): Promise<boolean> {
  await recover(out);
  const own = `${folder}.${process.pid}`;
  await rm(own, { recursive: true, force: true });
  await mkdir(own);
  await writeFile(join(own, "owner"), String(process.pid), { flag: "wx" });
  const ours = await rename(own, folder).then(
    () => true,
    () => false,
  );
  if (!ours) await rm(own, { recursive: true, force: true });
  return ours;
}

async function isFree(folder: string): Promise<boolean> {
  const owner = Number((await readOwn(join(folder, "owner"))) ?? "0");
  if (owner === process.pid || !Number.isInteger(owner) || owner <= 0) return true;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "EPERM");
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}
